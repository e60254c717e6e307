## Measuring on files of one's own

error-no-recordings = Em { $folder } não há gravação com um texto do mesmo nome ao lado.
