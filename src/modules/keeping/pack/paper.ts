/** A paper of the file, as the store has it. */
export interface Paper {
  readonly id: string
  readonly digest: string
  readonly name: string
  /** Number of the event it came with; 1 for what shows who somebody is. */
  readonly seq: number
}
