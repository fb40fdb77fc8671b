/** Tables no case of an applicant gets into, and why that is so. */
interface Apart {
  readonly why: string
  readonly tables: readonly string[]
}

/**
 * The rest of the schema: tables of modules that remember nobody of a case. Whoever makes a table writes it into the
 * memory of its module or, with the reason, in here; a test walks the schema. docs/adr/0049.
 */
export const apart: readonly Apart[] = [
  {
    why: '审计只有事实：谁、什么时候、对哪一件做了什么，没有文字、姓名、地址；链不能改',
    tables: ['audit'],
  },
  {
    why: '文件由持有它的各部分交出，没有人再持有的登记删除，字节随后清理',
    tables: ['file', 'file_object'],
  },
  {
    why: '待发的只发给工作人员，发出以后内容即清空',
    tables: ['outbox'],
  },
  {
    why: '程序自己的运行情况',
    tables: ['setting', 'sweep', 'sweep_run', 'holiday_notice', 'set_up', 'challenge', 'sign_in_guard'],
  },
  {
    why: '各项操作的次数：只有地址、账号的摘要，过了时限夜间清理',
    tables: ['try_count'],
  },
  {
    why: '本机关和它的人员、账号、权限，不是申请人',
    tables: [
      ...['organisation', 'organisation_change', 'organisation_detail', 'organisation_name'],
      ...['organisation_superior', 'section', 'section_name', 'post', 'post_absence', 'post_assignment'],
      ...['post_detail', 'person', 'account', 'credential', 'invite', 'session', 'second_factor'],
      ...['role', 'role_grant'],
    ],
  },
  {
    why: '主动公开的内容：由本机关起草、审核、发布；出自答复而没有公开的文稿，随那一件清空',
    tables: [
      ...['document', 'document_version', 'document_signature', 'review_chain', 'review_round'],
      ...['publication', 'publication_act', 'publication_file', 'publication_place', 'interpretation_link'],
      ...['emergency_override', 'attachment_text', 'validity_event', 'counted_document', 'clean_up'],
      ...['clean_up_item', 'publishing_column', 'publishing_filter', 'publishing_serial', 'portal_revision'],
      ...['portal_section', 'transfer', 'transfer_item', 'moved_in', 'moving_approval', 'old_address'],
    ],
  },
  {
    why: '公开渠道上的账号、推送和登记',
    tables: [...['channel_account', 'channel_column', 'channel_media', 'channel_push', 'dissemination']],
  },
  {
    why: '只收公开的页面；搜索记录里没有人',
    tables: [
      ...['search_build', 'search_entry', 'search_log', 'search_synonym', 'search_text', 'search_word'],
    ],
  },
  {
    why: '内容检查的词表、设置和公开内容的指纹',
    tables: ['check_band', 'check_choice', 'check_link', 'check_list', 'check_print'],
  },
  {
    why: '旧网站已经公开的内容',
    tables: ['moving_item', 'moving_page', 'moving_run'],
  },
  {
    why: '年度报告：数字、本机关的文字和案卷的编号，不取案卷的文字',
    tables: [
      ...['report_chain', 'report_change', 'report_entry', 'report_evidence', 'report_explanation'],
      ...['report_filing', 'report_note', 'report_old', 'report_reminder', 'report_round'],
      ...['report_signature', 'report_submission', 'report_text', 'report_year'],
    ],
  },
]
