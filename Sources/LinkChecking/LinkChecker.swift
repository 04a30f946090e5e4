import DCAT
import DataQuality
import Fetching
