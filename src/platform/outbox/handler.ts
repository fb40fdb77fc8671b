/** Delivers one kind of item. */
export interface OutboxHandler {
  readonly kind: string
  /** Why nothing of this kind can be delivered for now, in Chinese: all of it waits. Nothing when it can. */
  readonly blocked: string | undefined
  /**
   * Delivers one item; the network is allowed here. It may be called again for an item that arrived — the process
   * can die before it is written down — so let the receiver recognise it by `id`. Throws DeliveryError.
   */
  readonly deliver: (
    payload: unknown,
    item: {
      readonly id: string
      /** Aborted when it has taken too long. */
      readonly signal: AbortSignal
    },
  ) => Promise<void>
}

/**
 * What a failed delivery means: `refused` — this item never, `later` — this item another time, `unreachable` —
 * nothing of this kind for now.
 */
export type DeliveryFailure = 'refused' | 'later' | 'unreachable'

/** A delivery that failed; the message is a Chinese sentence without personal data, kept and shown. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly failure: DeliveryFailure

  constructor(failure: DeliveryFailure, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.failure = failure
  }
}
