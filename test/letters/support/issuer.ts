import { openDatabase } from '#platform/db'
import { sealer } from '#platform/crypto'
import type { PersonId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import { requestCells } from '#modules/requests'
import { issueLetter } from '#modules/letters'
import type { Tables } from '../../../src/api/index.ts'
import { testKeys } from '../../support/identity.ts'
import { day } from '../../requests/support/office.ts'

/** A process of its own that issues receipts for all requests it is named, at once; every third one a second time. */
interface Job {
  readonly url: string
  readonly person: PersonId
  readonly on: string
  readonly requests: readonly RequestId[]
}

// Written by the test that starts it.
const { url, person, on, requests } = JSON.parse(process.argv[2] ?? '{}') as Job
const database = await openDatabase<Tables>({ url })
const kit = { cells: requestCells(testKeys), sealer: sealer(testKeys) }
const act = { who: 'account:clerk', at: `${on}T01:00:00.000Z`, from: null }

const issue = (request: RequestId) =>
  database.transaction((tx) =>
    issueLetter(
      tx,
      act,
      {
        request,
        kind: 'receipt',
        party: '',
        on: day(on),
        by: person,
        signedDigest: null,
        accepted: [],
        replaces: null,
      },
      kit,
    ),
  )

const asked = requests.flatMap((request, index) => (index % 3 === 0 ? [request, request] : [request]))
const came = await Promise.allSettled(asked.map(issue))
await database.close()
process.stdout.write(
  JSON.stringify(came.map((one) => (one.status === 'fulfilled' ? one.value.number : null))),
)
