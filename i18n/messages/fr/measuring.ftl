## Measuring on files of one's own

error-no-recordings = Dans { $folder }, aucun enregistrement n'a de texte du même nom à côté.
