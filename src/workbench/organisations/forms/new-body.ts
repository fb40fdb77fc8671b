import type { Sent } from '../../api/operations.ts'
import { orNull } from '../../parts/empty-to-null.ts'

type New = Omit<Sent<'openOrganisation'>['body'], 'from' | 'basis'>

/** A new body as its fields have it. */
export interface TypedBody extends Pick<New, 'name' | 'level' | 'kind' | 'regionCode'> {
  readonly shortName?: string
  readonly creditCode?: string
  readonly superiors?: { readonly territorial?: string; readonly line?: string }
}

/** What a form of a new body begins with. */
export const usualBody = { level: 'county', kind: 'administrative' } as const satisfies Partial<TypedBody>

/** A new body as it is sent. */
export const newBodyOf = ({ shortName, creditCode, superiors = {}, ...typed }: TypedBody): New => ({
  ...typed,
  shortName: orNull(shortName),
  creditCode: orNull(creditCode),
  superiors: {
    ...(superiors.territorial !== undefined && { territorial: superiors.territorial }),
    ...(superiors.line !== undefined && { line: superiors.line }),
  },
})

/** Who takes over, as the fields have it: a body there is, or one that is set up for it. */
export interface TypedTarget {
  readonly is?: 'there' | 'new'
  readonly organisation?: string
  readonly opening?: TypedBody
}

/** Who takes over, as it is sent. */
export const targetOf = ({
  is,
  organisation = '',
  opening,
}: TypedTarget): Sent<'mergeOrganisations'>['body']['into'] =>
  is === 'new' && opening !== undefined ? { opening: newBodyOf(opening) } : { organisation }
