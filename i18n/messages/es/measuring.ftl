## Measuring on files of one's own

error-no-recordings = En { $folder } no hay ninguna grabación con un texto del mismo nombre al lado.
