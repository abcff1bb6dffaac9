//! Reading RON so that every problem has its place.
