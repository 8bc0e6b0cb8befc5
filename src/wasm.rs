//! The boundary: JavaScript values in, JavaScript values out, errors. The only file beside `widget` that names a JavaScript type.
