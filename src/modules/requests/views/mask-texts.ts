import type { FactKind, Secret } from '../events/index.ts'

const rules: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/(?<!\d)\d{17}[\dXx](?!\d)/gu, (found) => `${'*'.repeat(14)}${found.slice(-4)}`],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/gu, (found) => `${found.slice(0, 3)}******${found.slice(-2)}`],
]

/** A text written by anybody, with numbers of identity cards and mobile telephones in it covered. */
export const maskText = (text: string): string =>
  rules.reduce((covered, [pattern, cover]) => covered.replaceAll(pattern, cover), text)

const covered = (name: string): string => `${[...name].slice(0, 1).join('')}**`

/** The texts of an event as everybody who works on a request may read them: who a third party is stays covered. */
export const maskTexts = (kind: FactKind, texts: Secret): Secret =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      if (kind === 'third-party-asked' && name === 'name') return [name, covered(text)]
      if (kind === 'third-party-asked' && name === 'contact') return [name, '（已遮盖）']
      return [name, maskText(text)]
    }),
  )
