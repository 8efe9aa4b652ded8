// Common English words, in their base form: one of them at a sentence's start, where every word has a capital, is taken for no
// name unless the text proves otherwise. Counted in lower case in 320 old books and presidential addresses in the public
// domain (every word met at least 100 times, more often small than capital), with words of today's news added.

const BASES = `
endorse blast slam tout oust probe nix unveil debunk excommunicate conflate pivot tweet troll backlash bash blog celebrity chart database delegate dossier fallout feud fraud gaffe getty glitch headline hoax hike icon lawsuit
loom memo mull outcry outrage pundit rally rant rebuke rip scandal showdown spar standoff surge swipe teardown undermine unleash unload vet woo
abandon abide ability able aboard abode about above abroad abrupt absence absent absolute absorbed abstract abstraction absurd abundance abundant abuse abyss accent accept
acceptance access accident accidental accompany accomplish accord accordance account accumulated accurate accursed accused accustomed achieve aching acid acknowledge acquaintance
acquainted acquire acres across act action active activist activity actor actual acute adapted add addition additional address adequate adjoining administered administration
admirable admiration admire admission admit admitted admitting adopt adorned advance advantage advantageous adventure adversary advertisement advice advise affair affect affection
affectionate afflicted afford afraid after afternoon afterward again against age agency agenda agent agitated agitation ago agony agree agreeable agreement agricultural agriculture
ah ahead aid aide aim ain air airline airport airstrike alarm alas alert algorithm alien alike alive all alley allies allow allowance allusion almost aloft alone along alongside
aloud already also altar alter alternative although altogether always am amazed amazement amazing ambassador ambition ambitious amiable amid amidst among amongst amount ample amuse
amusement an analysis analyst ancestors anchor ancient and anew angel anger angle angry anguish animal animated animation announce announcement annoyance annoyed annual another
answer anti anticipated anticipation anxiety anxious any anybody anyhow anyone anything anyway anywhere apart apartment ape apology app appalling apparent apparition appeal appear
appearance appetite applause apple applicant application apply appointed appointment appreciate appreciation apprehension approach appropriate approval approve apron apt arch
ardent are area aren argue argument arise arm armour army arose around aroused arrange arrangement array arrest arrival arrive arrow art article artificial artist artistic as
ascend ascent ascertain ashamed ashes ashore aside ask asleep aspect ass assault assembled assembly assented assert assertion assigned assist assistance assistant associate
association assume assurance assure astonished astonishing astonishment asylum at ate atmosphere atoms attached attachment attack attain attempt attend attendance attendant
attention attentive attitude attract attraction attractive attribute audible audience audit aught aunt author authority automaker autumn avail available avenue average avoid await
awake awaken aware away awe awful awhile awkward awoke axe ay baby back backer background backward bad bade baffled bag balance balcony bald ball balloon ballot band bank banker
bar bare bargain bark barn barred barrel barren barrier base based basic basin basis basket bath battle bay be beach beam bear beard beast beat beaten beautiful beauty became
because become bed bedroom bedside beef been beer bees before beforehand beg began beggar begged begging begin beginning begun behalf behave behaviour beheld behind behold being
belief believe bell belong beloved below belt bench bend beneath benefit bent beside best bestow bet betray betrothed better between bewildered beyond bid bidding big bigger
biggest bill billion billionaire bind biotech bird birth birthday biscuit bit bite bitten bitter bitterness black blackness blackout blade blame blank blanket blast blaze bleeding
bless blew blind bliss block blogger blood bloody bloom blossoms blow blown blue blush board boast boat body boiled boiling bold bolt bombing bond bone bonnet book boost boot
border bore born borne borrow bosom both bother bottle bottom boughs bought bound bounty bow bowl box boy brain branch brandy brass brave bread breadth break breakfast breakthrough
breast breath breathe breathless bred breed breeze brethren brick bride bridge brief bright brightened brighter brightness brilliant bring brink briskly broad broke broken bronze
brooding brook brother brought brow brown browser brush brutal brute budget build built bulk bull bullet bunch bundle burden bureau burn burnt burst bury bush business bustle busy
but butcher butler butter button buy by bye cab cabin cabinet cable cage cake calamity calculated call calm came camera camp campaign campaigner can candidate candle cane cannon
cannot canoe canvas cap capable capacity capital captain caption captive capture car card care career careful careless cargo carmaker carpenter carpet carriage carry cart carved
case cash cast castle casual cat catastrophe catch cattle caught cause caution cautious cave cavern cease ceiling celebrated cell cellar cellphone cent center central centre
century ceo ceremony certain certainty chain chair chairman challenge chamber champagne championship chance change channel chaos chap chapel chapter character characteristic charge
charity charm chart chase cheap cheaper check cheek cheer cheerful cheese chemical cherished chest chicken chief child childhood childish children chill chimney chin chip chocolate
choice choked choose chorus chose chosen chuckled church cigar cigarette circle circular circulation circumstance citizen city civil civilian civilization civilized clad claim
clapped clasped clasping class clay clean clear clenched clergyman clerk clever click client cliff climate climb clinging cloak clock close closer closet cloth cloud club clue
clumsy clung clutched clutching co co-founder coach coachman coal coalition coarse coast coat code coffee coffin coin coincidence cold collapse collar colleagues collect collection
college colony color colour column columnist combat combination combined come comfort comfortable comfortably comic command commenced comment commentator commerce commercial
commission commissioner commit commitment committed committee commodity common commonplace communicate communication community commuter companion companionship company
comparatively compare comparison compass compassion compelled compensation competition competitor complain complaint complete complex complexion complicated compliment composed
composition composure comprehend comprehension comprehensive computer comrade conceal conceive concentrated conception concern conclude conclusion condemned condition conduct
conference confess confession confidence confident confidential confined confinement confirm conflict confounded confronted confused confusion congratulations congressional
congressman conjecture connected connection conquer conquest conscience conscious consciousness consent consequence consequently conservationist consider considerable considerably
consideration consist consistent consolation conspicuous constant consternation constitute constitution constitutional constructed construction consult consultant consultation
consume consumer consumption contact contain contemplated contemplation contempt content contest continent continual continue continuous contract contractor contradiction contrary
contrast contribute contrived control controlled convenience convenient conventional conversation converse converted convey convict conviction convince cook cool coolness
cooperation copper copy copyright coral cord core corn corner corporation corpse correct correspondence correspondent corresponding corridor cost costume cottage cotton couch cough
could couldn council counsel count countenance counter counterpart countless country countrymen county couple courage course court courtesy courtyard cousin cover cow coward crack
craft crash crawled crawling crazy cream create creation creature credit creek creep crept crest crew crime criminal crimson crisis critic critical criticism crooked crop cross
crouched crouching crowd crown crude cruel cruelty crush cry crystal cultivate cultivation culture cunning cup cupboard curator cure curiosity curious curled curls currency current
curse curtain curve cushions custom customary customers cut cutting cyber cybersecurity cylinder dad dagger daily dainty dam damage damn damp dance danger dangerous dare dark
darkened darkness darling darted dash data date daughter dawn day daylight dazed dazzling de dead deadline deaf deal dealer dealt dear dearer dearest death debate debt decade decay
deceased deceive decent decide decision deck declaration declare decline deed deemed deep deeper deepest deer defeat defence defend defendant defense defiance deficit defined
definite definition degradation degraded degree delay deliberate delicacy delicate delicious delight delightful deliver delusion demand democracy democratic demon demonstrate
demonstration demonstrator den denier dense deny depart department departure depend dependence dependent deposited depressed depression deprived depth deputy derive descend descent
describe description desert deserve design designer desirable desire desirous desk desolate desolation despair desperate despise despite destination destined destiny destroy
destruction detached detail detainee detect detective determination determine develop developer development device devil devote devotion diamond diary did didn die diet differ
difference different difficult difficulty dig digital dignified dignity dim diminish dine dinner diplomat direct direction director dirt dirty disagreeable disappear disappearance
disappointed disappointment disaster discern discharge discipline disclaimer discourse discover discovery discretion discuss discussion disease disgrace disguise disgust dish
dislike dismal dismay dismissed disorder display disposal dispose disposition dispute disregard distance distant distinct distinction distinguish distorted distracted distress
distributed distribution district distrust disturb disturbance divide divine division do doctor doctrine document does doesn dog doing doll dollar dome domestic don done donkey
donor doom door doorway dost double doubt doubtful doubtless down downstairs downtown downward dozen drag dragged dragging dramatic drank draught draw drawer drawn dread dreadful
dream dreary dress drew drift drink dripping drive driven driver drone drooping drop dropped dropping drove drowned drug drunk drunken dry due duel dug dull dumb duration during
dusk dust dusty duty dwarf dwell dwelt dying each eager eagerness eagle ear earlier earliest earn earnest earnestness earnings earth ease easier east eastern eastward easy eat
eaten echo economic economist economy ecstasy edge editing editor educated education effect effective effectually efficiency efficient effort egg eh eight eighteen eighty either
elaborate elapsed elbow elder eldest elected election electric electricity elegant element elephant elevated elevation eleven eloquence else elsewhere em email embarrassed
embarrassment embrace emerged emergency emerging emotion emperor emphasis emphatically empire employ employee employees employer employment empty en enable enacted enchanted
enclosed encounter encourage encouragement end endeavor endeavour endless endowed endure enemy energetic energy engage engagement engine engineer enjoy enjoyment enlightened
enormous enough ensued ensure enter enterprise entertain entertainment enthusiasm enthusiastic entire entitled entrance entrepreneur entry envelope environment environmental
environmentalist envy equal equality equipment equipped equivalent er era ere erect errand error escape escort especial essence essential establish establishment estate esteem
estimate etc eternal eternity ethnic euro evacuee even event eventually ever everlasting every everybody everyone everything everywhere evidence evident evil evolution ex exact
exaggerated exalted examination examine example exceed excellent except exception exceptional excess excessive exchange excite excitement exclaimed exclamation excluded exclusive
excuse executed execution executive exercise exertion exhausted exhibited exist existence expand expansion expect expectation expedient expedition expenditures expense expensive
experience experiment expert explain explanation exploration explore explosion export expose exposure express expression expressive exquisite extend extension extensive extent
external extinct extinguished extra extraordinary extravagant extreme extremist extremity eye eyebrows eyelids face fact factor factory faculty faded fail failure fain faint
faintest fair fairy faith faithful fall fallen false falsehood faltered fame familiar family famous fancy fangs fantastic far fare farewell farm farmer farther fascinated fashion
fashionable fast fastened faster fat fatal fate father fatigue fault favor favorable favorite favour favourable favourite fear fearful feast feather feature fed federal feeble
feebly feed feel feet fell fellow felt female feminine feminist fence ferocious fertile fetch fever feverish few fewer fiction field fierce fiery fifteen fifth fifty fight figure
fill film filmmaker final financial find fine finer finest finger finish fire firefighter fireplace firm firmness first fiscal fish fist fit fitted fitting five fix flag flame
flash flat flattered fled fleet flesh flew flight float flock flood floor flow flower flung flush fluttered fluttering fly foam focus foe fog fold foliage folk follow followers
following folly fond food fool foolish foot footsteps for forbid forbidden force forcibly fore forehead foreign foremost forest forever forget forgetting forgive forgiven
forgiveness forgot forgotten fork form formal formation former formidable fort forth fortnight fortress fortunate fortune forty forward fought foul found foundation founder
fountain four fourteen fourth fragment fragrant frail frame frank frantic fraud free freedom frenzy frequent fresh freshness friend friendship fright frighten frightful fringe fro
from front frost frown frozen fruit fuel full fully fun function fund fundamental funding funeral funny fur furious furnish furniture further fury futile future gaiety gain gait
gale gallant gallery game gang gap garden gardener garment gas gasoline gasp gate gather gave gay gaze gear general generation generosity generous genius gentle gentleman gentlemen
gentleness gently genuine gesture get getting ghastly ghost giant gift gigantic girl give given glad glance glare glass gleam glided glimpse glistening glittering global globe
gloom gloomy glorious glory gloves glow go goal goat gods goes goin going gold golden gone good goodness gorgeous gossip got gotten government governor gown grace graceful gracious
gradual grain grand grandeur grandfather grandmother granite grant grapes grasp grass grassroots grateful gratification gratified gratitude grave gravity gray great greater
greatest greatness green greet grew grey grief grieved grim grin grinned grip gripped groan groping gross grotesque ground group grove grow growl grown growth guarantee guard
guardian guess guest guidance guide guilt guilty gulf gun gunman ha habit hacker had hadn hail hair half hall halt hammer hand handful handkerchief handle handsome hang happen
happier happiness happy harbor harbour hard hardened harder hardest harm harmless harmony harness harsh harvest has hasn hast haste hasten hasty hat hate hath hatred haughty hauled
haunted have haven hay haze he head headlong health healthcare healthy heap hear heard heart hearth hearty heat heaved heaven heavier heavy hedge heed heel height heir held hell
hello help helpless hen hence her herd here hereafter hero heroic herself hesitate hesitation hi hid hidden hide hideous high high-level higher highest highway hill him himself
hind hinder hint hire his historic history hit hither hitherto hoarse hold hole holiday hollow holy home honest honesty honey honor honorable honour honourable hook hope hopeful
hopeless horizon horn horrible horribly horrid horror horse hospital hospitality host hostage hostess hostile hot hotel hound hour house household housekeeper housing hovered how
however howl huddled hue huge hum human humanity humble humbly humility humor humour hundred hung hunger hungry hunt hunter hurled hurry hurt husband hush hut hypothesis hysterical
ice icy idea ideal identical identify identity idiot idle if ignorance ignorant ill illness illuminated illusion image imaginary imagination imagine imitate imitation immediate
immense immigrant immigration immortal impact impatience impatient impelled impenetrable imperfect imply import importance important imposed imposing impossibility impossible
impress impression impressive imprisonment improve improvement impulse in inadequate inasmuch incapable incessant inch incident inclination inclined include including income
incomprehensible increase incredible indeed independence independent indescribable indicate indication indifference indifferent indignant indignation indispensable individual
induce indulge indulgence industrial industry inevitable inevitably inexplicable infancy infant infected inferior infernal infinite inflation influence inform information ingenious
ingenuity inhabitants inhabited initiative injure injury injustice ink inland inmate inn inner innocence innocent innumerable inquire inquiry insane insects insensible inside
insider insignificant insist inspection inspector inspiration inspire instance instant instead instinct instinctively institution instructed instruction instrument insult insurance
insurer insurgent integrity intellect intellectual intelligence intelligent intelligible intend intense intensity intent intention intercourse interest interfere interference
interior internal international internet interposed interpretation interrupt interruption interval interview intimacy intimate into intolerable introduce introduction intuition
invalid invariably invented invention investigate investigation investigator investment investor invisible invitation invite involuntary involve inward iron irregular irresistible
irritated irritation is island isn isolated issue it its itself ivory jacket jail jaw jealous jealousy jerk jest jewels jihadist job join joint joke jolly journal journalist
journey joy joyous judge judgment juice jump jungle jury just justice justify keen keep keeper kept key kick kid kill killer kin kind kindness king kingdom kiss kitchen knee
kneeling knelt knew knife knight knitting knives knock knot know knowledge known la labor laboratory labour labourers lace lack lad ladder laden lady laid lain lake lamb lame lamp
land landlord landscape lane language lantern lap large larger largest lashed last late later latest latitude latter laugh laughter launch law lawful lawmaker lawn lawsuit lawyer
lay lazy le lead leader leadership leaf lean leap learn learnt least leather leave lecture led ledge left leg legal legend legged legislation legislator leisure lend lender length
lent less lesser lesson lest let letter letting level liable liberal liberty library lid lie lieutenant life lifetime lift light lighter lightning like likeness likewise limb limit
line linen lingered lingering link lion lip liquid liquor list listen lit literally literary literature little live ll load lobbyist local lock lodge lofty log logic logical
loneliness lonely long longer look loose lords lordship lose loss lost lot loud louder love loveliness lover low lower lowest loyalty luck lucky luggage luminous lump lunch lungs
lurking lust luxurious luxury lying ma machine machinery mad madam made madness magazine magic magistrate magnificent magnitude maid maiden mail main maintain maintenance majestic
majesty major majority make maker male malice malicious mamma man manage management manager manhood manifest manifold mankind manner manufacture manufacturer manuscript many map
marble march margin mark market marketing marriage marry marvellous mask mass massive mast master match mate material maternal mathematical mathematics matter may maybe mayor me
meadows meal mean meant meantime meanwhile measure meat mechanical mechanism media medical medicine meditation medium meet melancholy melted melting member memory men menace mental
mention merchant merciful mercy mere merit merriment merry mess message messenger met metal method mice mid middle midnight midst might mighty migrant mild mile militant military
milk mill million mind mine mingled minimum minister minor minute miracle mirror mirth mischief miserable misery misfortune missed missing mission missionary mist mistake mistaken
mistress misty mix mixture mob mockery mocking mode model moderate modern modest modesty modified mom moment momentary monarch money monk monkey monopoly monotonous monster
monstrous month monthly mood moon moonlight moral morality morbid more moreover morning morrow mortal mortgage moss most mother motion motionless motive motor mount mountain
mournful mourning mouse moustache mouth move movement much mud multiple multitude murder murderer murmur muscles mused music musical must mustn mute muttered muttering mutual my
myself mysterious mystery nail naked name narrative narrow nasty nation national nationwide native natural nature naught nay ne near nearby nearer nearest neat necessary necessity
neck need needle needn negative neglect negotiator negro neighbor neighborhood neighbour neighbourhood neither nephew nerve nervous nest net network never nevertheless new
newspaper next nice niece nigh night nightmare nine nineteenth ninety no nobility noble nobody nod nodded nodding noise noiselessly noisy non none nonetheless nonsense noon nor
normal north northern northward nose nostrils not note nothing notice notion notwithstanding novel now nowadays nowhere nuclear number numerous nurse nut oak oars oath obedience
obey object objection objective obligation obliged obscure obscurity observation observe observer obstacle obstinate obtain obvious occasion occasional occupation occupy occur
occurred occurrence ocean odd odour of off offence offended offender offensive offer office officer official offspring often oh oil ok okay old older oldest on once one online only
onto onward open opera operation opinion opponent opportunity oppose opposite opposition oppressed oppression or orange orchard order ordinary organ organization organized
organizer origin original ornament other otherwise ought our ourselves out outcome outer outline outside outstretched outward over overall overboard overcoat overcome overhead
overheard overlooked overseas overwhelmed overwhelming owe own owner pace pack package packet paddle page paid pain painful paint painter pair palace pale palm pan pandemic
panelist pang panic panting papa paper parallel paramedic parcel pardon parent parish park parliament parlor parlour part partial participant particles particular partisan partner
party pass passage passenger passengers passion passionate passive past pasture patch path pathetic patience patient pattern pause pavement pay payment payroll peace peaceful peak
pearls peasant peculiar peeped peered peering pen penalty pencil penetrate penny people per perceive percent perception perfect perfection perform performance perhaps peril period
perish permanent permission permit permitted perpetual perplexed perplexity persisted persistent person personal personality persuade pet petty phase phenomena phenomenon
philosopher philosophical philosophy photo photograph photographer photos phrase physical physician piano pick picture pie piece pierced piercing pig pile pillars pillow pilot pin
pine pink pious pipe pistol pit pitch pitiful pity place placid plague plain plan planet planned planner planning plant plantation plate platform play player pleaded pleasant
please pleasure pledge plenty plot plump plunge pocket poem poet poetry point poison pole police policeman policy policymaker polished polite politeness political politics poll
pollster pond pony pool poor popular population porch port porter portion portrait pose position positive possess possession possibility possible possibly post posture pot potatoes
potential pound pour poverty powder power powerful powerless practical practice practised praise pray prayer pre precaution preceded preceding precepts precious precise prefer
preference preferred prejudice preliminary preparation prepare presence present preservation preserve president presidential press pressure presume pretend pretext pretty prevail
prevent previous previously prey price pride priest primary prime primitive prince principal principle print prison prisoner private privilege prize probability probable probably
problem procedure proceed process procession proclaimed procure prodigious produce producer product production productive profession professional professor profit profitable
profound program progress prohibited project prolonged prominent promise promote prompt pronounced proof proper property prophecy prophet prophetic proportion proposal propose
proposition proprietor propriety prosecutor prospect prosperity prosperous protect protection protest protester protestor proud prove provide province provision prudence prudent
psychologist public published publisher pull pulse pundit punish punishment pupil purchase pure purity purple purpose purse pursue pursuers pursuit push put putting puzzled quaint
quality quantity quarrel quarter queen queer queried quest question quick quiet quit quite quitted quivered quivering quoted rabbit race radiance radiant rag rage ragged rail
railroad railway rain raise ran rang range rank rapid rapidity rapture rare rascal rat rate rather rational rattled rattling raw ray re reach reaction read reader readiness ready
real realise reality realize reappeared rear reason reasonable reasonably recall receipt receive recent recently reception recession reckless reckon recognise recognition recognize
recollect recollection recommend recommendations record recourse recover recovery red reduce reduction refer reference referendum referred refined refinement reflect reflection
reform refrain refreshed refuge refugee refusal refuse regained regard regardless region regret regretted regular regulated regulations regulator reign reins reject rejoice
rejoined relate related relation relationship relative relaxed release relief relieve religion religious relish reluctance reluctantly rely remain remainder remark remarkable
remarkably remedy remember remembrance remind remorse remote remove render renew rent repair repeat repent repetition replace reply report reporter reporting repose represent
representation representative reproach reputation request require requisite rescue research researcher resemblance resembled resembling resentment reserve residence resident
resigned resist resistance resolute resolution resolve resort resource respect respectable respectful respective respond response responsibility responsible rest restless restore
restrain restraint result resume retailer retain retire retiree retirement retorted retreat return reveal revelation revenge revenue reverence reverse review reviewer revived
revolution revolver reward ribbon rice rich richer rid ride ridge ridiculous rifle right rigid ring rioter ripe rise risen risk rival river road roar robbed robber robbery robe
rock rocky rode role roll romance romantic roof room root rope rose rosy rotten rough roughly round rouse route row royal rubbed rubbing rude rug ruin rule ruler run running rural
rush rustling sack sacred sacrifice sad saddle sadness safe safer safety said sail sailor saint sake salary sale salt salvation same sand sandy sang sank sat satisfaction
satisfactory satisfy savage save saw say scale scandal scarce scared scarlet scattered scene scenery scent scheme scholar school schoolmaster science scientific scientist
scientists score scorn scoundrel scrambled scrap scream screen scrutiny sea seal seamen search season seat second secret secretary section sector secure security see seek seem seen
seize seldom select selection self selfish sell semi senator send senior sensation sense senseless sensibility sensible sensitive sent sentence sentiment sentimental separate
separately separation serene sergeant series serious sermon serpent servant serve service set setting settle settlement seven seventeen seventy several severe severity sewing sex
shabby shade shadow shadowy shaft shake shaken shall shallow shalt shame shameful shan shape share shareholder sharp shattered shawl she sheep sheer sheet shelf shell shelter
shelves shield shift shilling shine ship shirt shivered shivering shock shoe shone shook shoot shooter shooting shop shore short shorter shot should shoulder shouldn shout show
shower shown shrank shriek shrill shrink shrugged shudder shut shutters shutting shy sick sickness side sigh sight sign signal significance significant silence silent silk silly
silver silvery similar simple simplicity simply simultaneously sin since sincere sincerity sing single singular sinister sink sir sister sit site sitting situated situation six
sixteen sixty size skeleton sketch skilful skill skin skirt skull sky slain slave slavery slay sleep sleepy sleeve slender slept slid slight slightest slim slip slipped slippers
slipping slope slow slumber small smaller smallest smart smashed smell smile smoke smooth snake snap snapped snarled snatched sneer snow so soap sob sobbed sobbing sober social
society sofa soft softened softness software soil solar sold soldier sole solemn solemnity solid solitary solitude solution solve sombre some somebody somehow someone something
sometimes somewhat somewhere son song soon sooner soothing sore sorrow sorrowful sorry sort sought soul sound soup source south southern sovereign space spare spark sparkled
sparkling speak speaker spear special species specific specimen spectacle spectators speculation speculative speech speed speedily spell spend spent sphere spirit spiritual spite
splendid splendour split spoil spoke spoken spokesman spokesperson spokeswoman sport spot sprang spray spread spring sprung spy square stable staff staffer stage staggered stain
staircase stairs stake stakeholder stammered stamp stand standard star stare start startled startling startup starved state statement statewide station statistic statue status stay
steady steal steam steamer steel steep steer stem step stepped stepping stern steward stick stiff still stillness stir stirred stirring stock stockings stole stolen stomach stone
stood stool stooped stooping stop stopped stopping store storm story stout stove straight strain strange stranger strategist straw stream street strength strengthen stress stretch
stricken strict strike string strip stripped strive strode stroke strolled strong stronger strongest strove struck structure struggle stuck student study stuff stumbled stunned
stupid sturdy style subdued subject sublime submission submit submitted subscribe subscriber subsequent subsided subsistence substance substantial substitute subtle succeed success
successful succession successive such sudden suffer suffice sufficient sugar suggest suggestion suicide suit suitable sullen sum summer summit summoned summons sun sung sunk
sunlight sunny sunset sunshine super superior superiority supernatural superstition superstitious supper supplier supply support supporter suppose supposition suppressed supreme
sure surface surgeon surplus surprise surrender surrounded surrounding survey survive survivor suspect suspended suspense suspicion suspicious sustain swallow swam swayed swaying
swear sweat sweep sweet sweetness swell swept swift swim swimming swing swollen sword swore sworn swung symbol sympathetic sympathy symptoms system systematic table tail take taken
tale talent talk tall tame tangled tank tap tapped task taste taught tavern tax taxpayer tea teach teacher team tear tech technical technology teen teenager teeth telegram
telephone telescope television tell temper temperament temperature tempest temple temporary temptation tempted ten tend tendency tender tenderness tent tenth term terrace terrible
terribly terrific terrified territory terror terrorist test testimony text than thank thankful thanks that the theatre thee their them theme themselves then thence theory therapist
there thereby therefore therein thereof these they thick thicket thief thieves thin thine think third thirst thirteen thirty this thither thorough those thou though thought
thoughtful thousand thread threat threaten three threshold threw thrill throat throne throng through throughout throw thrown thrust thumb thunder thus thy ticket tide tie tight
till timber time timid tin tiny tip tired tis title to tobacco today toes together toil token told tomb tomorrow tone tongue tonight tons too took tools top torch tore torment torn
torrent torture tossed tossing total touch tough tour tourist toward tower town toy trace track trade trader tradition traditional traditionally traffic tragedy tragic trail train
trainer tramp tranquil transferred transformed transition translated transparent transport transportation trap travel travelled traveller travelling traversed tray tread treasure
treat treatment treaty tree tremble tremendous trial tribe tribute trick trifle trip triumph triumphant trivial troop troops tropical trouble troublesome trousers true truly trunk
trust trustee truth try tube tumbled tumbling tumult tune tunnel turn twelve twenty twice twilight twinkling twisted two type typically ugly ultimate ultimately umbrella un unable
unaccountable unbroken uncertain uncertainty uncle uncomfortable uncommon unconscious under underground underneath understand understood undertake undertaken undoubtedly uneasiness
uneasy unemployment unexpected unfortunate unfortunately unhappy uniform union unique united unity universal universe university unjust unknown unless unlike unmistakable unnatural
unnecessary unpleasant unreasonable unseen until unto unusual unwilling unworthy up upon upper upright upset upstairs upward urge urgent us use useful useless usual utmost utter
utterance vacant vague vain valet valley valuable value vanished vanity varied variety various vast vault ve vegetable vegetation veil veins velocity velvet venerable vengeance
vent venture verge verse very vessel veteran vexed via vice vicinity vicious victim victory video view viewer vigorous vile village villager violence violent virtue virtuous
visible vision visit visitor vital vivid voice void volcanic volcano volume voluntary volunteer vote voter voyage vulgar wage wagon waist waistcoat wait waiter wake walk wall
wander want war ward warfare warm warmth warn warrant warrior was wash wasn waste watch watchful water wave wax way we weak weaker weakness wealth wealthy weapon wear weariness
weary weather website wedding weed week weekly weep weighed weight weird welcome welfare well went wept were weren west western westward wet whale what whatever whatsoever wheat
wheel when whence whenever where whereas whereby wherefore wherein whereof wherever whether which whichever while whilst whip whipped whirled whirling whisper whistle whistleblower
white whither who whoever whole wholesome wholly whom whose why wicked wide wider widow wife wild wilderness will wilt win wind window wine wing winning winter wiped wiping wire
wisdom wise wiser wish wit witch with withdraw withdrawn withdrew withered within without witness wives woe woke wolf wolves woman women won wonder wonderful wondrous wont wood
wooden wool word wore work worker workman workmen world worldwide worm worn worry worse worship worst worth worthy would wouldn wound wrapped wrath wreck wretch wrist write writer
writing written wrong wrote wrought yacht yard ye yeah year yell yellow yes yesterday yet yield yonder you young younger youngest your yourself yourselves youth youthful zeal
zoning
`;

const bases = new Set(BASES.trim().split(/\s+/));

/** Whether a lower-case word, or what it is regularly derived from, is common. */
export function isCommonWord(word: string): boolean {
  if (bases.has(word)) return true;
  for (const [ending, replacements] of ENDINGS) {
    if (word.length < ending.length + 3 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (replacements.some((replacement) => bases.has(stem + replacement))) return true;
  }
  return false;
}

// Regular endings and what stands in their place in the base form.
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ily', ['y']],
  ['ly', ['']],
];

// Words that only begin a sentence and are never the first word of a name: function words, adverbs of time and manner.
const OPENERS = new Set(
  (
    'a about above according across actually added adding additionally after afterward again against ago ahead all almost along already also although always am amid among an and another any anyone are around as ' +
    'ask asked asking at away based be because been before being below besides between beyond both but by can clearly could currently despite did do does during each earlier early either else especially even ever every ' +
    'everyone everything except few finally following for former formerly from further given had has have having he hence her here hers herself him himself his how however i if in indeed instead into is it its itself ' +
    'just last late later lately less let like likewise many maybe me meanwhile might more moreover most much must my near nearly neither never nevertheless next no nobody none nonetheless nor not nothing now of off often ' +
    'on once one only onto or other others otherwise our out over overall particularly per perhaps previously quite rather recently said same say saying says see seen several shall she should similarly since so some someone ' +
    'something sometimes soon speaking still such than that the their theirs them then there thereafter therefore these they this those though three through throughout thus to today together tomorrow too toward ' +
    'two under underscoring unfortunately unless unlike until up upon us very was we well were what whatever when whenever where whereas whether which while who whom whose why will with within without would yes yesterday yet ' +
    'you your whereat whereupon thereat thereupon hereupon wherefore whence whither hitherto henceforth'
  ).split(' '),
);

/** Whether a folded word begins sentences and never a name. */
export function isOpener(folded: string): boolean {
  return OPENERS.has(folded);
}
