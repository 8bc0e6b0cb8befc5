//! The view, in web-sys: one file a view, one for the map and ribbons, one for the strings.
