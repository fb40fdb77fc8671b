/** Seen at the top of leaked lists, the Chinese ones above all, and what an office would think of. Small letters. */
const words = `
000000 0000000000 00000000 0123456789 0987654321 111111 1111111111 11111111 111222 112233 11223344 1122334455 121212
123123 123123123 1231231234 123321 1234 12341234 1234512345 12344321 12345 123456 1234567 12345678 123456789 1234567890
12345678910 123456789a 123456a 123456abc 1234abcd 1234qwer 123654 123654789 123698745 123abc 123qwe 1314520 1314521 147258369
1472583690 147852369 159357 159753 1a2b3c4d 1a2b3c4d5e 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc
1qaz1qaz 222222 2222222222 31415926 3141592653 321321 333333 3333333333 444444 520520 5201314 52013141 520131400 5201314520
520530 555555 5555555555 584520 654321 666666 66666666 6666666666 741852963 7758258 7758521 777777 7777777777 789456
789456123 7894561230 87654321 888888 88888888 8888888888 9876543210 987654321 963852741 999999 9999999999
a123456 a12345678 a123456789 a1b2c3 a1b2c3d4 a1b2c3d4e5 aa123456 aa123456789 aa12345678 aaaaaa aaaaaaaaaa abc abc123 abc123456
abc12345678 abcabc abcd abcd1234 abcd123456 abcdef abcdefg abcdefgh access adm admin adminadmin administrator adminpass
adobe alibaba anquan aini asd asd123456 asdasd asdf asdfasdf asdfgh asdfghjkl asdfjkl asdzxc banan bangong bangongshi baidu beijing
baobao baobei batman caonima changeme changeit chongqing china chinese computer danwei dangan daohang default
demo dragon dearbook fangke football freedom fuckyou gongan gongkai gongkaiban gongwuyuan guanli guanliyuan guangdong guest
hello helloworld houtai huawei iloveyou internet jianjie jiushiaini jisuanji justdoit kaifa kefu koukou laopo laogong letmein
lenovo login loveyou master mima mimamima mimashi monkey mysql oracle office pass passw passwd password passwordpassword passw0rd
p@ssw0rd p@ssword postgres princess public qazwsx qazwsxedc qazxsw qq qqqqqq qqww qwe qwe123456 qweasd qweasdzxc qweqwe
qwer qwerasdf qwert qwerty qwertyu qwertyuiop qwertyqwerty renmin root rootroot secret server shanghai shenzhen shouye starwars
sunshine superman superuser sysadmin system taobao tencent temp test testtest tester tongji trustno user username wang wangluo
weihu welcome wenjian wobuzhidao woaini woainima woaini1314 woaini520 woaiwojia wodemima wodeshijie xiaoming xinxi
xinxigongkai xinxizhongxin xitong yewu yonghu zaqwsx zaq12wsx zaq1xsw2 zhang zhangwei zhengfu zhengwu zhengwugongkai zhongguo
zhongxin zxc zxcasd zxcvbn zxcvbnm zxczxc
`

/** Passwords that are tried first by whoever guesses, and the words they are made of. */
export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/u))
