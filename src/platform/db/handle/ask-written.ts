import type { QueryExecutorProvider, RawBuilder } from 'kysely'
import type { ReadOnly } from './types.ts'

/**
 * Asks a question that is written out as one text, for what every request asks: nothing is built from parts and
 * nothing wrapped around it. Its values stay parameters. That its rows are as typed is for a test to show.
 */
export const askWritten = async <Row>(
  query: ReadOnly<never>,
  question: RawBuilder<Row>,
): Promise<readonly Row[]> => {
  // Every handle is a Kysely; its type leaves out what could run any text, so that nobody writes by it.
  const { rows } = await question.execute(query as unknown as QueryExecutorProvider)
  return rows
}
