"""Alembic's entry: runs the migrations on the engine that storage/schema.py hands over."""

from alembic import context

from storage.tables import metadata

engine = context.config.attributes["engine"]
lite = engine.dialect.name == "sqlite"
with engine.connect() as connection:
    driver = connection.connection.driver_connection
    if lite:  # SQLite changes a table by copying it: rows that refer to it must not stop that; they are counted before the commit
        driver.execute("PRAGMA foreign_keys=OFF")
        driver.execute("PRAGMA temp_store=MEMORY")  # what a migration works out on the way reaches no disk
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    try:
        with context.begin_transaction():
            context.run_migrations()
        if lite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()):
            raise RuntimeError(f"the migration left rows that refer to nothing: {broken[:3]}")
        connection.commit()
    finally:
        connection.rollback()
        if lite:
            driver.execute("PRAGMA foreign_keys=ON")
