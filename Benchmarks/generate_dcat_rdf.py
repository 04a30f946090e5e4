#!/usr/bin/env python3
"""Writes a DCAT catalogue in RDF/XML of about so many megabytes, always the same one: generate_dcat_rdf.py MB FILE"""

import random
import sys

WORDS = (
    "open data transport budget air quality census water road school health energy permit tree noise river "
    "statistics annual monthly regional boundary parcel address station traffic waste"
).split()

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"
  xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
  xmlns:vcard="http://www.w3.org/2006/vcard/ns#">
  <dcat:Catalog rdf:about="https://data.example.org/"><dct:title xml:lang="en">Catalogue</dct:title></dcat:Catalog>
"""


def dataset(number, random):
    def text(count):
        return " ".join(random.choice(WORDS) for _ in range(count))

    iri = f"https://data.example.org/dataset/{number:07d}"
    yield f"""  <dcat:Dataset rdf:about="{iri}">
    <dct:title xml:lang="en">{text(6)} &amp; {text(2)}</dct:title>
    <dct:title xml:lang="fr">{text(5)} é {text(2)}</dct:title>
    <dct:description xml:lang="en">{text(60)}</dct:description>
    <dct:identifier>{number:07d}-{random.getrandbits(64):016x}</dct:identifier>
    <dct:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#date">201{random.randrange(10)}-05-1{random.randrange(10)}</dct:issued>
    <dct:modified rdf:datatype="http://www.w3.org/2001/XMLSchema#dateTime">2024-05-1{random.randrange(10)}T12:00:00Z</dct:modified>
    <dct:accrualPeriodicity rdf:resource="http://publications.europa.eu/resource/authority/frequency/MONTHLY"/>
    <dcat:theme rdf:resource="http://publications.europa.eu/resource/authority/data-theme/TRAN"/>
    <dct:publisher>
      <foaf:Organization rdf:about="https://data.example.org/publisher/{random.randrange(300)}">
        <foaf:name>{text(3)}</foaf:name>
      </foaf:Organization>
    </dct:publisher>
    <dcat:contactPoint>
      <vcard:Kind>
        <vcard:fn>{text(2)}</vcard:fn>
        <vcard:hasEmail rdf:resource="mailto:info{number}@example.org"/>
      </vcard:Kind>
    </dcat:contactPoint>
"""
    for _ in range(random.randrange(2, 8)):
        yield f'    <dcat:keyword xml:lang="en">{random.choice(WORDS)}</dcat:keyword>\n'
    for position in range(random.randrange(2, 9)):
        yield f"""    <dcat:distribution>
      <dcat:Distribution rdf:about="{iri}/resource/{position}">
        <dct:title>{text(4)}</dct:title>
        <dcat:accessURL rdf:resource="{iri}/resource/{position}.csv?download=1&amp;v={position}"/>
        <dct:format>CSV</dct:format>
        <dcat:mediaType>text/csv</dcat:mediaType>
        <dcat:byteSize rdf:datatype="http://www.w3.org/2001/XMLSchema#decimal">{random.randrange(10**7)}</dcat:byteSize>
        <dct:license rdf:resource="http://creativecommons.org/licenses/by/4.0/"/>
      </dcat:Distribution>
    </dcat:distribution>
"""
    yield "  </dcat:Dataset>\n"


def main():
    target = int(sys.argv[1]) * 1_000_000
    numbers = random.Random(7)
    size = count = 0
    with open(sys.argv[2], "w", buffering=1 << 20) as output:
        output.write(HEAD)
        while size < target:
            text = "".join(dataset(count, numbers))
            output.write(text)
            size += len(text)
            count += 1
        output.write("</rdf:RDF>\n")
    print(f"{count} datasets")


main()
