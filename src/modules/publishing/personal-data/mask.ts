import type { Justification } from '../content.ts'
import { findPersonalData } from './find.ts'
import type { PersonalFinding } from './finding.ts'

/** A text with what was found in it masked. The findings are those of this text. */
export const maskFound = (text: string, findings: readonly PersonalFinding[]): string =>
  findings
    .toSorted((one, other) => other.start - one.start)
    .reduce((masked, { start, end, masked: put }) => masked.slice(0, start) + put + masked.slice(end), text)

/** A text without personal data, for lists and the trail. */
export const maskedText = (text: string): string => maskFound(text, findPersonalData([{ where: '', text }]))

/** What still has to be masked or justified. */
export const unresolved = (
  findings: readonly PersonalFinding[],
  justified: readonly Justification[],
): readonly PersonalFinding[] =>
  findings.filter(({ kind, value }) => !justified.some((each) => each.kind === kind && each.value === value))
