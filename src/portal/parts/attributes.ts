import { html } from 'ghtml'

/** Attributes of an element, escaped; those undefined or empty are left out. Starts with a space. */
export const attributes = (given: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(given)
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [html` ${name}="${value}"`]))
    .join('')
