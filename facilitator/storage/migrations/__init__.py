"""One module a revision of the schema, each with its number and its upgrade, as Alembic's are."""
