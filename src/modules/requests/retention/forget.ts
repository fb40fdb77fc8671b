import type { Reading, RequestTables } from '../schema/index.ts'
import { anonymiseRequest } from './anonymise.ts'
import type { CaseMemory } from './memory.ts'

const counted = { kept: '只有编号、日期、处理情况，表三由它得出' }

/** The register's line of requests: form, indexes, sealed texts, papers, links. */
export const requestMemory: CaseMemory<RequestTables, Reading> = {
  title: '申请和案卷',
  tables: {
    request: 'emptied',
    request_event: 'emptied',
    request_party_link: 'emptied',
    request_file: 'emptied',
    request_case: counted,
    request_reminder: { kept: '只有期限的日期' },
    request_move: { kept: '只有期限的日期和看过的人员' },
    request_sign_off: { kept: '本机关怎样审签，不属于哪一件' },
    request_serial: { kept: '只有最后的编号' },
    request_ticket: { kept: '一次性号码的摘要，不属于哪一件' },
  },
  forget: async (tx, request, { cells }) => {
    const { texts, files } = await anonymiseRequest(tx, request, cells)
    // The form is one more; name, number of the paper, telephone, text asked for.
    return { counts: { texts: texts + 1, indexes: 4 }, files }
  },
  holds: async (query, files) => {
    const rows = await query.selectFrom('request_file').select('file').where('file', 'in', files).execute()
    return rows.map(({ file }) => file)
  },
}
