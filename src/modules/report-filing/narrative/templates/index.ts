import { opening } from './opening.ts'
import { other } from './other.ts'
import { overall } from './overall.ts'
import { problems } from './problems.ts'
import { tables } from './tables.ts'
import type { Template } from './template.ts'

/** Every sentence a draft may have, in the order they stand. */
export const allTemplates: readonly Template[] = [...opening, ...overall, ...tables, ...problems, ...other]
export type { Circumstances, Noted, Template } from './template.ts'
