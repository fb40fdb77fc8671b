import type { Basis } from '#statute/dated'
import type { Field, FieldType, Need, Shown } from './kind.ts'

interface More {
  readonly shown?: Shown
  readonly choices?: Readonly<Record<string, string>>
  readonly pattern?: Field['pattern']
}

/** Writes a field down in one line. */
export const field = (
  code: string,
  title: string,
  type: FieldType,
  need: Need,
  basis: Basis,
  help: string,
  { shown = 'public', choices, pattern }: More = {},
): Field => ({
  code,
  title,
  type,
  need,
  help,
  shown,
  basis,
  ...(choices && { choices: Object.entries(choices).map(([value, words]) => ({ value, title: words })) }),
  ...(pattern && { pattern }),
})

/** A year of four figures. */
export const yearPattern = { is: /^(?:19|20|21)\d{2}$/u, sentence: '请填四位数字的年份，例如 2026。' }
