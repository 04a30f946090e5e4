extension FileFormat {
    /// Places and grids of values in open formats: rung 3.
    static let openGeographicClasses: [FormatClass] = [openPlaces]

    /// GML, GeoPackage, NetCDF, HDF5, LAS, GeoTIFF and KML are OGC or ISO standards, GeoJSON is RFC 7946, GTFS and the
    /// cloud formats are published by communities. The EU lists `GEOJSON`, `KML`, `KMZ` and `NETCDF` as machine-readable
    /// and non-proprietary; the rest is judged alike. A grid of measured values is data even where its file is an
    /// image, hence GeoTIFF here and TIFF not. Zipped by definition (KMZ, GMZ, GTFS) is a format, not an envelope.
    private static let openPlaces = FormatClass(
        kind: .geographic, isMachineReadable: true, isNonProprietary: true, stars: 3,
        lines: """
            GEOJSON | GeoJSON | application/geo+json
            TOPOJSON | TopoJSON | application/topo+json
            GML | GML | application/gml+xml
            GMZ | GML, zipped
            KML | KML | application/vnd.google-earth.kml+xml
            KMZ | KMZ | application/vnd.google-earth.kmz
            GPX | GPX | application/gpx+xml
            GPKG | GeoPackage | application/geopackage+sqlite3
            SPATIALITE | SpatiaLite
            FLATGEOBUF | FlatGeobuf | application/vnd.flatgeobuf
            GEOPARQUET | GeoParquet
            MBTILES | MBTiles
            PMTILES | PMTiles
            WKT | Well-known text
            WKB | Well-known binary
            OSM_XML | OpenStreetMap XML
            OSM_PBF | OpenStreetMap PBF | application/vnd.openstreetmap.data+pbf
            INTERLIS | INTERLIS transfer file
            SOSI | SOSI
            CITYGML | CityGML | application/vnd.citygml+xml
            CITYJSON | CityJSON | application/city+json
            IFC | IFC | application/x-step
            GLTF | glTF | model/gltf+json
            TILES_3D | 3D Tiles
            GTFS | GTFS
            GTFS_RT | GTFS Realtime
            NETCDF | NetCDF | application/x-netcdf
            HDF | HDF | application/x-hdf
            GRIB | GRIB
            ZARR | Zarr
            FITS | FITS | application/fits
            GEOTIFF | GeoTIFF | image/tiff; application=geotiff
            GRID_ASCII | ASCII grid
            LAS | LAS point cloud | application/vnd.las
            LAZ | LAZ point cloud | application/vnd.laszip
            E57 | E57 point cloud
            DEM | USGS digital elevation model
            DTED | Digital terrain elevation data
            BIL | Band-interleaved raster
            SEGY | SEG-Y seismic data
            UNGEN | Ungenerate file
            """)
}
