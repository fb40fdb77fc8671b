/** The ending of a file name, lower case without the dot. */
export const extensionOf = (name: string): string =>
  /\.([^./\\\s]+)\s*$/u.exec(name)?.[1]?.toLowerCase() ?? ''
