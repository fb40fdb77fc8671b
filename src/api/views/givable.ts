import type { Givable } from '#modules/letters'
import { releaseStates } from '#modules/release'

/** What may go out with an answer, and what keeps it from going out. */
export const givableShown = (givable: Givable | null) =>
  givable && {
    files: givable.files.map(({ release, name, size, digest }) => ({ release, name, size, digest })),
    unconfirmed: givable.unconfirmed.map((one) => ({ ...one, stateTitle: releaseStates[one.state] })),
  }
