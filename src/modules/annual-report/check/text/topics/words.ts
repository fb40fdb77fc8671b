/** Words several topics share, as the sources of regular expressions. */

export const everyone =
  '(?:公民[、和]?法人(?:(?:、|和|或者|或|及|以及|与)?(?:其他|其它)组织)?|社会公众|群众|公众|各类申请人|申请人)'

/** 政府信息公开申请 in all the ways it is written. */
export const request =
  '(?:(?:政府|政务)?信息)?(?:(?:公开)?依申请(?:公开)?|公开的?申请|申请公开|公开请求)的?(?:政府信息|政务信息|信息)?(?:公开)?的?(?:办理事项|申请|请求|事项|办件|信件|案件|来件|业务|件|办理)?书?'
