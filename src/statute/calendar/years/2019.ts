import type { Notice } from '../notice/notice.ts'
import { writtenNotice } from '../notice/notice.ts'

const arranged = writtenNotice({
  year: 2019,
  document: '国办发明电〔2018〕15号',
  issued: '2018-12-04',
  source: 'http://czj.gnzrmzf.gov.cn/info/1282/12573.htm',
  certainty: 'read',
  off: [
    '2018-12-30/2019-01-01',
    '02-04/02-10',
    '04-05/04-07',
    '05-01',
    '06-07/06-09',
    '09-13/09-15',
    '10-01/10-07',
  ],
  work: ['2018-12-29', '02-02', '02-03', '09-29', '10-12'],
})

/** Labour Day was one day, then four. */
const changed = writtenNotice({
  year: 2019,
  title: '国务院办公厅关于调整2019年劳动节假期安排的通知',
  document: '国办发明电〔2019〕3号',
  issued: '2019-03-22',
  source: 'https://csglxh.com/wwwcsglxhcom/zhengce/wenjian/192/397/1856684/1574209/index.htm',
  certainty: 'excerpt',
  amends: arranged.document,
  off: ['05-01/05-04'],
  work: ['04-28', '05-05'],
})

export const notices2019: readonly Notice[] = [arranged, changed]
