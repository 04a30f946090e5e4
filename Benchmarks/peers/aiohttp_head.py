"""HEAD for every URL of a file as udata-hydra asks: one aiohttp session, redirects followed, a limit in flight.

    python3 aiohttp_head.py URLS IN-FLIGHT OUT [CERTIFICATE-AUTHORITIES]

Writes "status redirects url" a line.
"""

import asyncio
import ssl
import sys

import aiohttp


async def main(urls, flights, out, authorities):
    context = ssl.create_default_context(cafile=authorities) if authorities else None
    connector = aiohttp.TCPConnector(limit=flights, ssl=context) if context else aiohttp.TCPConnector(limit=flights)
    with open(urls) as lines, open(out, "w") as results:
        async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=20)) as session:

            async def work():
                for line in lines:
                    url = line.rstrip("\n")
                    try:
                        async with session.head(url, allow_redirects=True) as response:
                            results.write(f"{response.status} {len(response.history)} {url}\n")
                    except (aiohttp.ClientError, asyncio.TimeoutError):
                        results.write(f"0 0 {url}\n")

            await asyncio.gather(*(work() for _ in range(flights)))


asyncio.run(main(sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4] if len(sys.argv) > 4 else None))
