import { strFromU8, unzipSync, zipSync } from 'fflate'
import { OfficeFault } from './outcome.ts'

/** What a package may unpack to, in bytes. */
const most = 200 * 1024 * 1024

/** The parts of a package by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>

/** Throws OfficeFault `broken`, `too-large`. */
export const unpack = (bytes: Uint8Array): Parts => {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        if (size > most) throw new OfficeFault('too-large')
        return true
      },
    })
  } catch (error) {
    throw error instanceof OfficeFault ? error : new OfficeFault('broken')
  }
}

/** The same day for every entry: when a file was saved is nobody's. */
const noDay = new Date(1980, 0, 1, 0, 0, 0)

export const pack = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [bytes, { mtime: noDay }]])))

/** A relation of a part to another. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)

const resolved = (from: string, target: string): string => {
  const steps: string[] = []
  for (const step of `${target.startsWith('/') ? '' : folderOf(from)}${target}`.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

/** Relations of a part to parts of the same package, by the last word of their type. */
export const relationsOf = (parts: Parts, name: string): readonly Relation[] => {
  const file = `${folderOf(name)}_rels/${name.slice(name.lastIndexOf('/') + 1)}.rels`
  const text = parts[file] === undefined ? '' : strFromU8(parts[file])
  return [...text.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/gu)].flatMap(([, attributes = '']) => {
    const read = (key: string) =>
      new RegExp(`\\b${key}\\s*=\\s*["']([^"']*)["']`, 'u').exec(attributes)?.[1] ?? ''
    if (read('TargetMode') === 'External') return []
    return [
      { id: read('Id'), type: read('Type').split('/').at(-1) ?? '', target: resolved(name, read('Target')) },
    ]
  })
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Relations as they are written, from the root of the package. */
export const writeRelations = (relations: readonly Relation[]): Uint8Array =>
  Buffer.from(
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
      .map(
        ({ id, type, target }) => `<Relationship Id="${id}" Type="${office}/${type}" Target="/${target}"/>`,
      )
      .join('')}</Relationships>`,
  )

/** The list of what each part is: by the ends of names, and by name. */
export const writeTypes = (named: Readonly<Record<string, string>>): Uint8Array => {
  const ends = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
  }
  const defaults = Object.entries(ends).map(
    ([end, type]) => `<Default Extension="${end}" ContentType="${type}"/>`,
  )
  const overrides = Object.entries(named).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  )
  return Buffer.from(
    `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`,
  )
}
