"""The cage: a child process that may read one document and nothing else.

`supervisor.run` starts the child, `child.main` locks itself up (`layers`), `work.examine`
does the reading and checking inside, `protocol` holds the plain-data records that pass
between the two.
"""
