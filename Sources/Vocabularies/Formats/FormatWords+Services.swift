extension FormatWords {
    /// Aliases of services and of pages for people.
    static let serviceWords = """
        API = apis|api interface|api endpoint|web api|rest|rest api|restful|restful api|rest service|restful接口|api接口|json rest api
        API = web service|webservice|web services|service|services|endpoint|接口|数据接口|服务接口|接口服务|接口类|api服务|介接|介面
        API = 数据接口服务|接口数据|web服务|webservice接口|schnittstelle|interface|api/json|json api endpoint|ckan datastore
        API = 오픈api|오픈 api|open api서비스|オープンapi|downloaddienst|download-dienst|web service api|rest json|rest/json api|mqtt|websocket|websockets
        SOAP = soap接口|soap api|wsdl|application/wsdl+xml
        GRAPHQL = graph ql
        OPENAPI = swagger|openapi|oas|openapi json|openapi+yaml|application/openapi+json|application/vnd.oai.openapi+json
        ODATA = odata v4|odata v3|odata service|odata feed|odata4
        WMS_SRVC = wms|ogc wms|web map service|web mapping service|wms service|wms-service|view service|inspire view service
        WMS_SRVC = ogc:wms|wms 1.3.0|wms 1.1.1|wms_srvc|wms server|wms layer|map:wms|wms接口|application/vnd.ogc.wms
        WMTS_SRVC = wmts|ogc wmts|web map tile service|ogc:wmts|wmts service|wmts_srvc|application/vnd.ogc.wmts_xml
        TMS_SRVC = tms|tile map service|tiles|xyz tiles|tile layer|map tiles|瓦片
        WFS_SRVC = wfs|ogc wfs|web feature service|ogc:wfs|wfs service|wfs-service|wfs 2.0.0|wfs 1.1.0|wfs 1.0.0|wfs_srvc|inspire download service
        WFS_SRVC = application/vnd.ogc.wfs|download service|wfs接口|wfs server
        WCS_SRVC = wcs|ogc wcs|web coverage service|ogc:wcs|wcs service|application/vnd.ogc.wcs
        WPS_SRVC = ogc wps|web processing service|ogc:wps
        SOS_SRVC = sos|ogc sos|sensor observation service|ogc:sos
        CSW_SRVC = csw|ogc csw|catalogue service for the web|catalogue service|catalog service|ogc:csw|discovery service
        OGC_API = ogcapi|ogc api|ogc api records|ogc api maps|ogc api tiles|ogc api coverages|ogc api processes
        OGC_API_FEATURES = ogc api features|ogcapi features|oapif|ogc features|wfs 3|wfs3|ogc api - features
        SENSORTHINGS = sensor things|sensorthings api|sta|ogc sensorthings
        OPENDAP = thredds|dods|erddap|opendap service|application/x-netcdf;opendap
        OAI_PMH = oai|oai pmh|oaipmh
        SPARQLQ = sparql|sparql endpoint|sparql-endpoint|sparql service|sparql web form|api/sparql|sparqlq|application/x-sparql-query
        REST = esri rest|esri rest api|arcgis rest|arcgis_rest|arcgis rest api|arcgis rest service|esri rest service|geoservices rest
        REST = arcgis geoservices rest api|arcgis geoservice|arcgis geoservices|esri feature service|arcgis feature service|feature service
        REST = arcgis online feature service|feature server|featureserver|feature layer|arcgis feature layer|feature access
        REST = esri feature layer|arcgis server|arcgis service|image service|image server|imageserver|esri image service
        REST = esri rest endpoint|arcgis rest services directory|hosted feature layer|geodata service|arcgis feature server|esri api
        MAP_SRVC = kartendienst|darstellungsdienst|service cartographique|servicio de mapas|serviço de mapas|karttjänst|visualisierungsdienst
        MAP_SRVC = arcgis map service|map service|mapservice|map server|mapserver|esri map service|arcgis map server|arcgis map layer
        MAP_SRVC = dynamic map service|tiled map service|地图服务
        HTML = httml|página web|pagina web|sitio web|site web|page web|webseite|webanwendung|internetseite|aplicación web|enlace web|htm|html file|html page|shtml|shtm|xhtml page|php|php3|asp|aspx|jsp|jspx|do|cfm|cgi|web page|webpage|web-page
        HTML = web|website|web site|site|landing page|landingpage|homepage|home page|page|internet page|web link|weblink|html/web page
        HTML = web application|web app|webapp|web mapping application|application/html|text/htm|html5 page|html tabel|powerbi|power bi
        HTML = tableau workbook|tableau dashboard|google docs|google doc|looker studio|infographic
        HTML = dashboard|tableau|visualization|visualisation|viewer|online application|online service|portal|web portal|网页|网站|页面
        HTML = 网页链接|网址|網頁|網站|web页面|document/html|arcgis storymap|story map|storymap|arcgis online application|interactive
        MAP_PRVW = arcgis map preview|arcgis online map|web map|webmap|map|maps|interactive map|map viewer|web map application|map preview
        MAP_PRVW = online map|arcgis web map|arcgis hub dataset|arcgis hub|arcgis online|mapa|karte|carte|地图
        """
}
