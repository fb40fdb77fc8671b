import { z } from 'zod'

export const manifestName = 'manifest.json'
export const format = 'gongkai.backup/1'

const name = z.string().regex(/^\w{1,63}$/u)
const digest = z.string().regex(/^[0-9a-f]{64}$/u)
const count = z.int().min(0)

const tableSchema = z.strictObject({
  name,
  rows: count,
  /** SM3 over all its lines, the same whichever engine they come from. */
  sm3: digest,
  /** What the engine counted up to, where it counts. */
  counted: count,
})

/** The last entry of a backup: what it is, and what must come out of it. */
export const manifestSchema = z.strictObject({
  format: z.literal(format),
  /** The version of the program that took it. */
  program: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ id: z.string(), digest })),
  tables: z.array(tableSchema),
  files: z.strictObject({ count, bytes: count }),
  /** Over the checks of all entries before this one. */
  checks: z.string(),
})

export type Manifest = Readonly<z.output<typeof manifestSchema>>
export type TableManifest = Readonly<z.output<typeof tableSchema>>
