//! Problems in authored files, as data.
