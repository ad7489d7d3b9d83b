"""The analysis as data, one file a format."""

from m4d_consolidate.exports.csv import contributions_csv, paragraphs_csv, safe_csv
from m4d_consolidate.exports.json import analysis_json
from m4d_consolidate.exports.quotes import Draft, quote_drafts

__all__ = ["Draft", "analysis_json", "contributions_csv", "paragraphs_csv", "quote_drafts", "safe_csv"]
