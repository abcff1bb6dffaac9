//! One way to ask two databases: SQLite in a file of one's own, or PostgreSQL for
//! test centers with many machines. Only whole numbers and texts are kept, in SQL
//! that both understand.

use std::{
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail};
use bytes::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use crate::store::server;

/// A value in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// A text.
    Text(String),
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A row of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row(pub Vec<Cell>);

impl Row {
    /// The text at a place; empty where there is none.
    pub fn text(&self, place: usize) -> String {
        match self.0.get(place) {
            Some(Cell::Text(text)) => text.clone(),
            Some(Cell::Int(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// The number at a place; nothing where there is none.
    pub fn int(&self, place: usize) -> Option<i64> {
        match self.0.get(place) {
            Some(Cell::Int(number)) => Some(*number),
            _ => None,
        }
    }
}

/// A database that answers.
pub enum Database {
    /// A file.
    Sqlite(rusqlite::Connection),
    /// A server.
    Postgresql(Box<postgres::Client>),
}

/// The variable that names a PostgreSQL server.
pub const URL: &str = "RIGHTPARTY_DATABASE";

/// How long another writer of a file is waited for.
const BUSY: Duration = Duration::from_secs(30);

/// How soon a file that was locked is tried again, where SQLite does not wait itself.
const AGAIN: Duration = Duration::from_millis(20);

/// Locks the forming of tables between machines; any number that nobody else uses.
const FORMING: i64 = 0x5250_5f44_4553_4b31;

impl Database {
    /// Opens a file, making it if need be.
    ///
    /// # Errors
    /// The file cannot be opened or is no database.
    pub fn file(path: &std::path::Path) -> anyhow::Result<Self> {
        let told = || format!("cannot open the database {}", path.display());
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).with_context(told)?;
        }
        // Names are in it; what SQLite writes beside it has the same permissions.
        let mut options = std::fs::OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path).with_context(told)?;
        let connection = rusqlite::Connection::open(path).with_context(told)?;
        // Others write too; a full sync keeps what was said to be kept.
        connection.busy_timeout(BUSY).with_context(told)?;
        write_ahead(&connection).with_context(told)?;
        connection
            .execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
            .with_context(told)?;
        Ok(Self::Sqlite(connection))
    }

    /// Connects to a server by its URL, over TLS as it asks for.
    ///
    /// # Errors
    /// The URL is wrong, nobody answers, or the server's certificate is not as asked.
    pub fn server(url: &str) -> anyhow::Result<Self> {
        let client = server::connect(url)?;
        Ok(Self::Postgresql(Box::new(client)))
    }

    /// Whether it is a server that several machines share.
    pub const fn is_server(&self) -> bool {
        matches!(self, Self::Postgresql(_))
    }

    /// Changes rows; the number of rows changed.
    ///
    /// # Errors
    /// Whatever the database reports.
    pub fn run(&mut self, sql: &str, cells: &[Cell]) -> anyhow::Result<u64> {
        match self {
            Self::Sqlite(connection) => {
                let mut asked = connection.prepare_cached(&numbered(sql))?;
                let changed = asked.execute(rusqlite::params_from_iter(cells.iter().map(kept)))?;
                Ok(u64::try_from(changed)?)
            }
            Self::Postgresql(client) => {
                let changed = client.execute(sql, &bound(cells));
                changed.map_err(|error| broken(client, error))
            }
        }
    }

    /// Reads rows.
    ///
    /// # Errors
    /// Whatever the database reports.
    pub fn rows(&mut self, sql: &str, cells: &[Cell]) -> anyhow::Result<Vec<Row>> {
        match self {
            Self::Sqlite(connection) => {
                let mut asked = connection.prepare_cached(&numbered(sql))?;
                let width = asked.column_count();
                let mut answer = asked.query(rusqlite::params_from_iter(cells.iter().map(kept)))?;
                let mut rows = Vec::new();
                while let Some(row) = answer.next()? {
                    let cells = (0..width).map(|place| {
                        Ok(match row.get_ref(place)? {
                            rusqlite::types::ValueRef::Integer(number) => Cell::Int(number),
                            rusqlite::types::ValueRef::Text(text) => {
                                Cell::Text(String::from_utf8_lossy(text).into_owned())
                            }
                            _ => Cell::Null,
                        })
                    });
                    rows.push(Row(cells.collect::<rusqlite::Result<_>>()?));
                }
                Ok(rows)
            }
            Self::Postgresql(client) => {
                let answer = client.query(sql, &bound(cells));
                let answer = answer.map_err(|error| broken(client, error))?;
                answer.iter().map(received).collect()
            }
        }
    }

    /// Does several things at once or none of them.
    ///
    /// # Errors
    /// Whatever the work or the database reports; nothing is changed then.
    pub fn at_once<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        self.batch(match self {
            // Taken at once, so that two writers wait instead of failing half way.
            Self::Sqlite(_) => "BEGIN IMMEDIATE",
            Self::Postgresql(_) => "BEGIN",
        })?;
        match work(self) {
            Ok(value) => {
                if let Err(error) = self.batch("COMMIT") {
                    // A disk that is full now may have room later: nothing stays half begun.
                    let _ = self.batch("ROLLBACK");
                    return Err(error);
                }
                Ok(value)
            }
            Err(error) => {
                // The first error is the one to tell.
                let _ = self.batch("ROLLBACK");
                Err(error)
            }
        }
    }

    /// Reads several things as they are at one moment, and changes nothing.
    ///
    /// # Errors
    /// Whatever the work or the database reports.
    pub fn still<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        self.batch(match self {
            Self::Sqlite(_) => "BEGIN",
            Self::Postgresql(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ",
        })?;
        let read = work(self);
        // Nothing was changed, so nothing is lost if this fails.
        let _ = self.batch("ROLLBACK");
        read
    }

    /// Brings the tables to the newest form, step by step.
    ///
    /// # Errors
    /// The tables are of a newer program, or cannot be changed.
    pub fn form(&mut self, steps: &[&str]) -> anyhow::Result<()> {
        // Most of the time there is nothing to do, and nobody has to wait for it.
        if self.formed() == Some(steps.len()) {
            return Ok(());
        }
        self.at_once(|database| {
            if matches!(database, Self::Postgresql(_)) {
                database.rows("SELECT pg_advisory_xact_lock($1)::text", &[FORMING.into()])?;
            }
            database.batch("CREATE TABLE IF NOT EXISTS form (step BIGINT NOT NULL)")?;
            let done = database.rows("SELECT COUNT(*) FROM form", &[])?;
            let done = done.first().and_then(|row| row.int(0)).unwrap_or(0);
            let done = usize::try_from(done)?;
            if done > steps.len() {
                bail!("this database was made by a newer version of the program; update this one");
            }
            for (number, step) in steps.iter().enumerate().skip(done) {
                database.batch(step)?;
                database.run(
                    "INSERT INTO form (step) VALUES ($1)",
                    &[i64::try_from(number)?.into()],
                )?;
            }
            Ok(())
        })
    }

    /// How many steps were done; nothing where there are no tables yet.
    fn formed(&mut self) -> Option<usize> {
        let rows = self.rows("SELECT COUNT(*) FROM form", &[]).ok()?;
        rows.first()?.int(0)?.try_into().ok()
    }

    fn batch(&mut self, sql: &str) -> anyhow::Result<()> {
        match self {
            Self::Sqlite(connection) => connection.execute_batch(sql)?,
            Self::Postgresql(client) => {
                let done = client.batch_execute(sql);
                done.map_err(|error| broken(client, error))?;
            }
        }
        Ok(())
    }
}

/// Lets readers and a writer work side by side. Of several programs that open a new
/// file at once, SQLite tells all but one that it is locked without making them wait.
fn write_ahead(connection: &rusqlite::Connection) -> rusqlite::Result<()> {
    let began = Instant::now();
    loop {
        match connection.execute_batch("PRAGMA journal_mode = WAL;") {
            Err(error)
                if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy)
                    && began.elapsed() < BUSY =>
            {
                thread::sleep(AGAIN);
            }
            done => return done,
        }
    }
}

/// An error of the server, with what to do if it went away in the middle of something.
fn broken(client: &postgres::Client, error: postgres::Error) -> anyhow::Error {
    let error = anyhow::Error::from(error);
    if client.is_closed() {
        return error.context(
            "the database server went away; what was not finished there was not done, so try again",
        );
    }
    error
}

/// SQLite numbers its parameters with a question mark.
fn numbered(sql: &str) -> String {
    sql.replace('$', "?")
}

fn kept(cell: &Cell) -> rusqlite::types::Value {
    match cell {
        Cell::Null => rusqlite::types::Value::Null,
        Cell::Int(number) => rusqlite::types::Value::Integer(*number),
        Cell::Text(text) => rusqlite::types::Value::Text(text.clone()),
    }
}

fn bound(cells: &[Cell]) -> Vec<&(dyn ToSql + Sync)> {
    let each = cells.iter().map(|cell| -> &(dyn ToSql + Sync) { cell });
    each.collect()
}

/// Nothing is nothing in a column of any kind; the others must meet their own kind.
impl ToSql for Cell {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => number.to_sql_checked(kind, out),
            Self::Text(text) => text.to_sql_checked(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn received(row: &postgres::Row) -> anyhow::Result<Row> {
    let cells = (0..row.len()).map(|place| {
        let kind = row
            .columns()
            .get(place)
            .map(postgres::Column::type_)
            .cloned();
        Ok(match kind {
            Some(Type::INT8) => row
                .try_get::<_, Option<i64>>(place)?
                .map_or(Cell::Null, Cell::Int),
            _ => row
                .try_get::<_, Option<String>>(place)?
                .map_or(Cell::Null, Cell::Text),
        })
    });
    cells.collect::<anyhow::Result<_>>().map(Row)
}
