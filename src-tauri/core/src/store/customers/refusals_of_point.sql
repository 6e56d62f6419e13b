SELECT act, said_on FROM file_refusals WHERE kind = :kind AND value = :value
