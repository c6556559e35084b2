"""Records as spreadsheets: lists of the admin and worksheets out as XLSX and CSV, and the same files in again.

What comes in becomes proposals and pending units by whoever brings it; only ``directory.moderation`` writes.
"""
