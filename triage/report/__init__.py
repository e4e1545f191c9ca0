"""The report room: weighs what the checks saw, words it, orders it, and says what is enough.

`weigh` knows rates and rules, `assemble` puts the report together, `sufficiency` answers
"is there enough to judge", `share` takes out what could lead to the source.
"""
