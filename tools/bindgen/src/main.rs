//! Writes the JavaScript glue for a module.
fn main() {}
