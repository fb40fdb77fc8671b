import { html } from 'ghtml'
import type { Severity } from '#modules/annual-report'
import { severityWords } from '../view/severity.ts'
import type { Verdict } from '../view/severity.ts'

/** A word in a frame, for a verdict. */
export const verdictStamp = ({ tone, word }: Verdict): string =>
  html`<span class="stamp ${tone}">${word}</span>`

/** A word in a frame, for one finding. */
export const severityStamp = (severity: Severity): string =>
  html`<span class="stamp ${severity}">${severityWords[severity]}</span>`
