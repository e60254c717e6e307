## Measuring on files of one's own

error-no-recordings = In { $folder } liegt keine Aufnahme mit einem Text gleichen Namens daneben.
