/** A request that is refused for a reason with a name. `detail` says in Chinese what to do. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  constructor(status: number, code: string, title: string, detail: string) {
    super(title)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.detail = detail
  }
}
