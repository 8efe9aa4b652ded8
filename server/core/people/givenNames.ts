// Given names of many languages, as they are met in English news: evidence that the words they begin name a person, and
// the gender that a pronoun must agree with. Common knowledge, compiled for this project; folded (no accents).

const MALE = `
ebenezer obadiah jabez silas phineas septimus algernon uriah hezekiah zachariah nehemiah enoch ephraim ezekiel erasmus horatio lemuel jedediah mordecai abner zebedee ambrose barnabas cuthbert percival
aaron abbas abdel abdul abdullah abe abel abraham abu achim adam adel adolf adrian ahmad ahmed aidan akira al alain alan albert alberto alec alejandro
aleksandr alessandro alex alexander alexandre alexei alexey alexis alf alfonso alfred alfredo ali alistair allan allen alois alphonse alvaro alvin amar
amin amir amos anatoly anders andre andreas andrei andres andrew andrey andrzej andy angelo angus anil ansel anthony antoine anton antonio antony anwar
ari ariel arjun armando arne arnold arnaud arthur arturo arun asad asher ashok ashraf aslan atiq augustin augusto augustus aurelio austin avi axel aziz
baltasar barack barnaby barney barry bart bartholomew bashar basil bastian beau ben benedict benigno benito benjamin benny benoit bernard bernardo bernd
bernhard bernie bert bertrand bill billy bjorn blaine blake bo bob bobby bogdan boris boyd brad bradley brandon brendan brent bret brett brian brook bruce
bruno bryan bryce burt byron caleb calvin cameron carl carlo carlos carlton carson carter casey cedric cesar chad charles charlie chester chet chris
christian christoph christophe christopher chuck cillian ciro clarence clark claude claudio claus clay clayton clement cliff clifford clifton clint
clive clyde cody colin conor connor conrad constantin corey cornelius cory craig curt curtis cyril cyrus dale damian damien dan daniel danny
dante darius darrell darren darryl dave david davis dean denis dennis denzel derek derrick desmond devin dexter dick diego dieter dietmar dilip dimitri
dimitris dirk dmitri dmitry dominic dominik dominique don donald donnie doug douglas doyle drew duane dudley duncan dustin dwayne dwight dylan earl ed
eddie edgar edmond edmund eduardo edward edwin efraim egon ehud eli elias elijah elliot elliott ellis elmer elon elvis emanuel emil emile emiliano emilio
emmanuel enrico enrique eric erich erik ernest ernesto ernie ervin erwin esteban ethan etienne eugene evan evgeny ezra fabian fabio faisal farid farouk
felipe felix ferdinand fernando fidel filip florian floyd forrest francesco francis francisco franco francois frank frankie franklin franz fred freddie
frederic frederick frederik fritz fyodor gabriel gareth garrett garry gary gaston gavin gene geoff geoffrey george georges georgi gerald gerard gerardo
gerhard gerry gianni gideon gil gilbert gilberto giles gino giorgio giovanni giulio giuseppe glen glenn gonzalo gordon graham grant greg gregg gregor
gregory guido guillaume guillermo guido gunter gunther gus gustav gustavo guy hafez hakan hakim hal hamad hamid hamza hank hannes hans harald hari harold
harrison harry harvey hasan hassan hector heiko heinrich heinz helge helmut hendrik henri henrik henry herb herbert herman hermann hernan hideo hiro
hiroshi homer horace horst horacio hosni howard hubert hugh hugo humberto hussein ian ibrahim ignacio igor ike ilya imad imran ingmar ira irving irwin
isaac isaiah ismail israel issa ivan ivo ivor jaap jack jackson jacob jacques jaime jair jake jakob jamal james jamie jan janez janos jared jaroslav jarrod
jason jasper javier jay jean jeb jed jeff jefferson jeffery jeffrey jens jerad jeremiah jeremy jerome jerry jesse jesus jim jimmie jimmy joachim joao joaquin joe joel
joerg joey johan johann johannes john johnnie johnny jon jonah jonas jonathan jordan jordi jorg jorge jose josef joseph josh joshua josiah josue juan judd jules
julian julien julio julius jun junichiro jurgen justin kaleb kamal karel karim karl kaspar keir keith keiji kelvin ken kenji kenneth kenny kent kerry kevin
khaled khalid khalil kirk klaus knut kofi konrad konstantin krzysztof kurt kyle lalit lamar lance larry lars laszlo laurent lawrence lazaro lech lee leif len
lennart leo leon leonard leonardo leonid leopold leroy les leslie lester levi lewis liam lindsey lionel lloyd logan lorenzo lou louis loyd luc luca lucas
lucian lucien luciano ludwig luigi luis lukas luke luther lyle lyndon mack mahmoud malcolm malik manfred manmohan manny manuel marc marcel marcello marcelo marcio
marco marcos marcus mario marius mark marko marlon marshall martin marty marvin massimo mateo mathew mathias mathieu mats matt matteo matthew matthias
matthieu maurice mauricio max maxim maxime maximilian maxwell mehdi mehmet mel melvin menachem merlin micah michael michal michel miguel mikael mike mikhail
milan miles milo milos milton mitch mitchell mo mohamed mohammad mohammed monty morgan moritz morris morton moses mostafa muammar muhammad murray musa
mustafa myron nabil narendra nasser nat nate nathan nathaniel naveed neal ned neil nelson nestor neville niall nicholas nick nicolai nicolas niels nigel
nikita niklas nikola nikolai nils noah noam noel nolan norbert norm norman octavio olaf ole oleg oliver olivier omar orlando orrin oscar oskar osama oswald otis
otto owen pablo paddy pascal pat patrick patricio paul paulo pavel pawel pedro per percy perry pete peter petr petros phil philip philippe phillip piers
pierre piet pieter piotr pranab preston qasem quentin quincy radek rafael rahul rainer raj rajesh rajiv ralf ralph ram ramesh ramon ramzi rand randall
randolph randy ranil raoul rashid raul ravi ray raymond reggie reginald reid reinhard rene reuben rex reza ricardo rich richard rick ricky rob robbie robert
roberto robin rod roderick rodney rodolfo rodrigo roger rohan roland rolf roman ron ronald ronnie roosevelt rory ross roy ruben rudolf rudolph rudy rufus
rupert ruslan russ russell rusty ryan saad saeed said salah salam salim salman salvador salvatore sam sami samir samuel sanjay saul scott sean sebastian
sepp serge sergei sergey sergio seth shane shaun shawn sheldon shimon shinzo sid sidney siegfried sigmar silvio simeon simon slobodan sol solomon spencer
stan stanislav stanley stefan stefano stephan stephane stephen sterling steve steven stewart stuart sven syed sylvester tad takeshi tariq taro ted tedros
teddy terence terrance terrell terrence terry thabo thad thaddeus theo theodore thierry thom thomas thorsten tim timo timothy titus tobias toby todd tom tomas
tommaso tommy tony torsten travis trent trevor trey tristan troy tyler tyrone udo uli ulrich umberto uwe vaclav valentin valery vasily vernon vicente victor
vijay viktor vince vincent vincenzo virgil vitaly vittorio vivek vlad vladimir volodymyr volker wade waldemar wallace wally walt walter ward warren wayne wendell werner
wes wesley wilbur wilfred wilhelm will willem william willie willis wilson winston wolfgang woodrow xavier yasser yasuo yitzhak yoshihide yoshihiko yousef
yuri yusuf yves zach zachary zack zbigniew zoltan
`;

const FEMALE = `
keziah hepzibah drusilla lavinia philippa araminta lettice prudence hester dorcas
abby abigail ada adele adriana agatha agnes aisha alberta alexandra alexandria alice alicia alina alison allison alma alyssa amal amanda amber amelia amina
amy ana anastasia andrea angela angelica angelina angie anita ann anna annabel anne annegret annette annie antonia antoinette anya april ariana arianna
arlene ashley astrid audrey aung aurora ayesha barbara beata beatrice beatriz becky belinda benazir bernadette bernice bertha beth bethany betsy bettina betty
beverly bianca birgit bonnie brenda briana bridget brigitte britney brittany brooke camila camilla camille candace candice cara carina carla carly carmen
carol carole carolina caroline carolyn carrie cassandra cassidy catalina caterina catherine cathy cecile cecilia celeste celia celine chanda charlene
charlotte chelsea cheryl chloe christa christiane christina christine christy cindy claire clara clarissa claudia clementine colleen connie constance consuelo
corinne cornelia cristina crystal cynthia daisy dana daniela danielle daphne darlene dawn deborah debbie debra deirdre delia delphine denise desiree
diana diane dianne dilma dina dolores dominika donna dora doreen doris dorothy ebony edith edna edwina eileen elaine eleanor elena eleonora elise elisa
elisabeth eliza elizabeth ella ellen eloise elsa elsie elvira emilia emily emma erica erika erin esmeralda esperanza estelle esther ethel eva eve evelyn
faith fatima fay faye federica felicia felicity fern fiona flora florence florentina frances francesca francine frederica frida gabriela gabrielle gail
gemma genevieve georgia georgina geraldine germaine gertrude gillian gina ginger ginni gisele giulia gladys glenda gloria goldie grace greta gretchen gwen
gwendolyn hana hannah harriet hatice hazel heather heidi helen helena helene helga henrietta hilary hilda hildegard hillary holly hope huma ida ilhan ilona
imelda ines inga ingrid irene irina iris irma isabel isabella isabelle ivana ivanka ivy jacinda jackie jaclyn jacqueline jade jana jane janet janice janine
jasmine jeanette jeanine jeanne jen jenna jennifer jenny jess jessica jill jo joan joanna joanne jocelyn jodi jodie josefina josephine joy joyce juanita judith judy julia
juliana julianne julie juliet june justine kaitlyn kamala karen kari karin karina karla karolina kate katharina katharine katherine kathleen kathryn kathy
katie katja katrina katya kay kayla keiko keisha kelly kelsey kendra kim kimberly kirsten kirstjen kitty krista kristen kristi kristin kristina kristine
kylie lana lara latoya laura lauren laurie laverne lea leah leila lena leticia libby lidia liesl lila lillian lilly lily lina linda lindsay lisa liv liz loretta
lori lorna lorraine louisa louise lourdes lucia lucille lucinda lucy luisa luz lydia lynda lynn lynne mabel madeleine madeline madison maggie magdalena malala
malia manuela mara marcella marcia margaret margarita margot maria mariam marian mariana marianne marie mariel marilyn marina marine marion marisa marissa marjorie
marlene marsha marta martha martina mary maryam matilda maude maura maureen mavis may maxine maya mayumi megan meghan melania melanie melinda melissa mercedes
meredith meryl mia michaela michele michelle mildred millie mimi mina mindy minnie miranda miriam misty mitzi moira mollie molly mona monica monika monique
muriel myra myrna nadia nadine nan nancy naomi natalia natalie natasha nell nellie nichole nicola nicole nikki nina noel noelle nora noreen norma octavia
olga olive olivia ophelia paloma pam pamela patrice patricia patsy patti patty paula paulette paulina pauline pearl peggy penelope penny petra phoebe phyllis
pilar polly priscilla priti priya rachel ramona rania raquel rebecca regina renata renee rhoda rhonda rita roberta rochelle romina rosa rosalia rosalie
rosalind rosalyn rosanna rose rosemary roxanne ruby ruth sabine sabrina sadie sally salma samantha samira sandra sandy sanna sara sarah sasha saskia savannah
selena selma serena shami shannon sharon shauna sheila shelby shelley sheri sherri sherry sheryl shirley sigrid silvia simone sofia sondra sonia sonja sonya
sophia sophie stacey stacy stella stephanie sue susan susana susanna susanne susie suzanne svetlana sybil sylvia tabitha tamara tammy tania tanya tara tatiana
tatyana teresa teri tessa thelma theresa therese tiffany tina toni tonya tracey tracy tricia trudy tulsi ulla ulrike umm ursula uta valentina valeria valerie
vanessa vera verena veronica vicki vickie vicky victoria viola violet virginia vivian viviane wanda wendy whitney wilhelmina wilma winifred winnie yasmin
yelena yolanda yoko yuki yulia yvette yvonne zainab zelda zoe zuzana
`;

// Used for both, or too seldom met to say.
const EITHER = `
adele ade alexis ana angel angelique ashley avery bailey bao bin bobbie brook cameron casey charlie chen chi chris corey dana darcy devin dominique drew eden
elliott emerson finley frankie gale hayden ho hong hua hye jaden jae jamie jan jean jesse jessie ji jia jin jing jody jordan joon jude kai kelly kendall kerry
kim kris kyung lan lauren lee leslie li lin ling loren lynn mackenzie mai marion mei mel merle min ming minh morgan nguyen nicky pat parker peyton quinn reese
rene riley robin rowan sam sang seung sandy sasha shannon shelby sidney skyler soo stevie sun sung syd tae taylor terry thanh toni tracy tran val
wei xiao xin yan yang ying yoon young yu yun ana dara ro tory ruan saka jory lanhee reince ruchi rohit rana kal kelli
`;

const males = new Set(MALE.split(/\s+/));
const females = new Set(FEMALE.split(/\s+/));
const either = new Set(EITHER.split(/\s+/));
males.delete('');
females.delete('');
either.delete('');
const all = new Set([...males, ...females, ...either]);

/** Whether a folded word (lower-case, no accents) is a given name. */
export function isGivenName(folded: string): boolean {
  return all.has(folded);
}

/** The gender that a folded given name speaks for; undefined for one used for both or not known. */
export function genderOfGivenName(folded: string): 'female' | 'male' | undefined {
  if (either.has(folded) || males.has(folded) === females.has(folded)) return undefined;
  return males.has(folded) ? 'male' : 'female';
}

// Short and other forms of given names: the first word of each group can stand for each of the others, and they for it, but
// not the others for one another (Al may be Alan or Albert; Alan is not Albert).
const VARIANTS = `
abe abraham|al albert alan alfred alvin alexander|allan alan allen|allen alan|alex alexander alexandra alexei alexey alexandre|alexei alexey|andy andrew andrea|
anthony antony|tony anthony antony antonio|barb barbara|ben benjamin|bernie bernard|beth elizabeth bethany|betty elizabeth|liz elizabeth|elisabeth elizabeth|
eliza elizabeth|bill william|billy william|will william|willie william|bob robert|bobby robert|rob robert|robbie robert|brad bradley|cathy catherine|catherine katherine kathryn|
kate catherine katherine kathryn|kathy katherine kathryn kathleen|katie katherine kathryn catherine|charlie charles|chuck charles|chris christopher christine christina
christian|dan daniel|danny daniel|dave david|deb deborah debra|debbie deborah debra|dick richard|rick richard|rich richard|ricky richard|don donald|donnie donald|doug douglas|
ed edward edwin edmund|eddie edward edwin|ted edward theodore|emanuel emmanuel|fred frederick alfred|freddie frederick|gabe gabriel|gene eugene|geoff geoffrey|jeff jeffrey geoffrey
jefferson|greg gregory|hank henry|harry henry harold|jack john|johnny john|jake jacob|jim james|jimmy james|jamie james|jeb john|jen jennifer|jenny jennifer|jerry gerald jerome|
joe joseph|joey joseph|jon jonathan|josh joshua|judy judith|ken kenneth|kenny kenneth|kim kimberly|larry lawrence|lou louis|maggie margaret|peggy margaret|meg margaret
megan|matt matthew|max maxwell maximilian|mike michael|mick michael|mitch mitchell|mohammed mohamed mohammad muhammad|mohamed mohammad muhammad|mohammad muhammad|nate nathan
nathaniel|nick nicholas|pam pamela|pat patrick patricia|pete peter|phil philip phillip|philip phillip|ray raymond|ron ronald|russ russell|sam samuel samantha|sandy sandra|
stephen steven|steve stephen steven|stu stuart stewart|sue susan|tim timothy|terry terence|tom thomas|tommy thomas|vince vincent|vlad vladimir|walt walter|zach zachary
`;

const formsOf = new Map<string, Set<string>>();
for (const group of VARIANTS.trim().split('|')) {
  const [centre = '', ...others] = group.trim().split(/\s+/);
  formsOf.set(centre, new Set(others));
}

/** Whether two folded given names can be the same person's: equal, or one a form of the other (Bill, William). */
export function areGivenNameVariants(a: string, b: string): boolean {
  return a === b || formsOf.get(a)?.has(b) === true || formsOf.get(b)?.has(a) === true;
}
