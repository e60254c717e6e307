## Measuring on files of one's own

error-no-recordings = In { $folder } lies no recording with a text of the same name beside it.
