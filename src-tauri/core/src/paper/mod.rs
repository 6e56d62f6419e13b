//! What leaves on paper: pages from templates, in the words of the language files.
