import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT'

/** What a request may carry, each part strict: a field that is not named here is refused, not ignored. */
export interface Input {
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** One file as multipart/form-data, of at most so many bytes. */
  readonly upload?: { readonly largest: number }
}

/** One thing the API does: what goes in, what comes out. The same object makes OpenAPI and the client's types. */
export interface Operation<In extends Input = Input, Out extends z.ZodType = z.ZodType> {
  readonly id: string
  readonly method: Method
  /** Below `/api`, with `:name` for each of `input.params`. */
  readonly path: `/${string}`
  /** What it does, for people: Chinese. */
  readonly summary: string
  readonly input: In
  readonly output: Out
}

/** Names an operation; the compiler keeps its exact types. */
export const operation = <const In extends Input, Out extends z.ZodType>(
  described: Operation<In, Out>,
): Operation<In, Out> => described

type Part<
  In extends Input,
  Name extends 'params' | 'query' | 'body',
  Side extends 'input' | 'output',
> = In[Name] extends z.ZodType ? (Side extends 'input' ? z.input<In[Name]> : z.output<In[Name]>) : undefined

/** What the server's code is given: parsed. */
export interface Parsed<In extends Input> {
  readonly params: Part<In, 'params', 'output'>
  readonly query: Part<In, 'query', 'output'>
  readonly body: Part<In, 'body', 'output'>
}

/** What a client sends. */
export type Sent<In extends Input> = {
  readonly [Name in 'params' | 'query' | 'body' as In[Name] extends z.ZodType ? Name : never]: Part<
    In,
    Name,
    'input'
  >
}
