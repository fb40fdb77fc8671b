import type { Notice } from '../notice/notice.ts'
import { writtenNotice } from '../notice/notice.ts'

export const notices2024: readonly Notice[] = [
  writtenNotice({
    year: 2024,
    document: '国办发明电〔2023〕7号',
    issued: '2023-10-25',
    source: 'https://zh.wikisource.org/wiki/国务院办公厅关于2024年部分节假日安排的通知',
    certainty: 'read',
    off: ['01-01', '02-10/02-17', '04-04/04-06', '05-01/05-05', '06-10', '09-15/09-17', '10-01/10-07'],
    work: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  }),
]
