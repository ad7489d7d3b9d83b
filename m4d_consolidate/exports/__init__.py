"""The analysis as data, one file a format."""

from m4d_consolidate.exports.csv import contributions_csv, paragraphs_csv
from m4d_consolidate.exports.json import analysis_json

__all__ = ["analysis_json", "contributions_csv", "paragraphs_csv"]
