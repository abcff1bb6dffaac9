//! The program `rightparty`.

fn main() {}
