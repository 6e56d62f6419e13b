//! Every sentence a merchant reads, from the language files.
