// The name of a file without its folder, whatever the computer puts between folders.

/** @param {string[]} paths */
export const namesOf = (paths) => paths.map((path) => path.split(/[\\/]/).at(-1) || path)
