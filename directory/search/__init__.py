"""What can be found, and by which words.

An index of our own, in FTS5 on SQLite and in a GIN index of lexemes on PostgreSQL. The words are made by
``words`` on both sides and on both databases, so that neither database's own rules for text matter.

modelsearch 1.3 was tried first, over 200,000 records, and could not serve here: on SQLite it finds no row
whose key is a UUID, and took 9 s for one hit on rows with integer keys; on PostgreSQL each search read the
whole table (27 ms for one hit); on both, adding one row scans the index twice (44 and 57 ms), under the
lock that orders all publication.
"""
