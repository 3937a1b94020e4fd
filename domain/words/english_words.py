"""English words by which a matter's category is guessed: whole words, each with a weight of its own (docs/understood.md, 类别).

A word is found in its plural and in its other forms (pipes, leaking, stolen stands by itself); two words joined by «_» are one expression,
and its parts do not count again. 3 names a thing of that category alone, 1 only leans to it.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from domain.words.pattern import pattern_of

NAMED: Mapping[str, tuple[str, str, str]] = {
    "road": (
        "road pothole bridge bus traffic pavement sidewalk highway_closed guard_rail guardrail speed_bump crossing junction landslide bus_stop traffic_light zebra_crossing parking ferry road_sign intersection crosswalk asphalt roadworks railing bus_shelter bus_stop bend coach_timetable gravel tarmac roadside footpath kerb curb footbridge road_surface one-way lorries bus_route bus_fare bus_driver detour traffic_jam speed_limit motorway culvert_collapsed slippery_road snow_on_the_road road_turns",
        "street lane truck car driver path drive parked park_their repave speeding narrow hole lorry van taxi timetable coach ride overtake vehicle mud bicycle bike_lane walking_path commute turn_around motorcyclist cyclist steep hairpin mirror driveway",
        "rail repair paved bumpy pass accident walk path slippery snow ice icy",
    ),
    "water": (
        "tap tap_water running_water drinking_water water_supply water_pressure water_bill water_meter waterworks faucet water_pipe pipe well_water bucket hydrant_leaks spring_water pipe_froze water_tower water_treatment water_station bottled_water filter boil pipe_burst water_was_shut water_cut hot_water purifier",
        "water pipe well shower chlorine pump_room plumbing tank main_burst carry_water thirsty plumber mains shut_off murky cloudy frozen froze leak_in_the_pipe ring",
        "meter yellow rusty taste burst wash muddy bill spring kettle",
    ),
    "irrigation": (
        "irrigation irrigate canal reservoir embankment dyke dike levee pumping_station pump_station flood flooded flooding pond_dam sluice floodgate drought sluice_gate burst_its_banks river_bank riverbank stream_burst floodwater waterlogged torrent watering typhoon irrigated water_for_the_fields canal_bank",
        "ditch paddy dam river overflow rice pump planting_season silt weir bank_collapsed dried_up drainage_channel swamp gully heavy_rain storm",
        "pond field rain dry drained creek banks storms",
    ),
    "power_comms": (
        "electricity electric power_cut power_line power_outage blackout voltage transformer internet broadband wifi wi-fi phone_signal mobile_signal reception network outage electric_meter electricity_meter power_bill fibre landline power_goes power_went no_power without_power base_station lights_dim kettle fuse_box utility_pole electric_pole telegraph_pole power_pole charger charging 4g 5g sim_card mobile_network no_coverage short_circuit power_supply generator solar_panel circuit_breaker lights_go_out lights_flicker substation",
        "power wire cable signal mobile router online_class pylon electrician pole dim flicker app website coverage call television data_plan phone_bill hums",
        "tv fuse socket spark slow phone down lights charge online",
    ),
    "sanitation": (
        "garbage trash rubbish litter dustbin bin street_light streetlight street_lamp streetlamp street_lighting lamp_post toilet sewage sewer drain public_toilet playground exercise_equipment fitness_equipment garbage_truck lamps dump_site septic dustcart loo latrine restroom benches glass_and_plastic cesspit manure_on_the_street litter_bin skip graffiti weeds sports_ground basketball_court street_cleaning flytipping rubble_heap dog_dirt public_park rat_infested cockroach waste_collection recycling refuse",
        "lamp sweep swept filthy park square dirty clogged bench lights street_cleaner pitch_dark cleaner rat mosquito fly broken_glass plastic_bag wash_house green_space flower_bed lawn stinking gutter swing slide trees_on_the_square public_space hygiene",
        "light stink smell leaf dark overflow clean plastic glass door",
    ),
    "pollution": (
        "pollution polluted pollute smoke noise noisy dust quarry waste_water wastewater chemical fume pig_farm chicken_farm karaoke loudspeaker straw exhaust burn_straw burning_straw sewage_from chimney air_quality dumping paint_workshop headache speaker_up square_dancers square_dance exhaust_gas air_pollution burns_plastic burning_plastic oil_spill sewage_into noise_at_night loud_noise smog stinks_at_night duck_farm slurry fish_died dead_fish dust_from sawmill cement_plant brickworks furnace poaching logging illegal_logging toxic dumps waste_dump soot spray",
        "factory stink smell loud stench smelly burn felled cutting_down chop_down fish_die breathe plant_kills black_smoke workshop speaker emission emit discharge wildlife bird hunt forest_fire burns plastic_smell ash nets",
        "music tree fish stream creek construction night plant dump machine burning",
    ),
    "land": (
        "homestead plot farmland land_certificate land_contract forest_land land_rights lease land_use boundary own_plot my_land our_land building_permit woodland boundary_stone boundary_marker contract_for_my_field contracted_land land_dispute plot_of_land building_plot build_a_house build_on_my_land collective_land land_lease forest_rights title_deed deed land_registration wasteland hillside_plot encroach",
        "land leased contract rent acre mu permission_to_build boundaries my_field our_field certificate_for_the_land surveyor stone acres parcel_of_land subcontract sublet hillside",
        "field shed planted build permission fence marker",
    ),
    "requisition": (
        "compensation demolish demolished demolition expropriate expropriated expropriation resettlement resettle relocation relocate took_our_land took_my_land land_taken eviction evicted measured_our relocated moving_allowance our_land_was_taken land_was_taken pulled_down_our displaced land_acquisition compensate compensated compensating crops_compensation new_road_but",
        "railway highway moved_out promised_house per_mu transition_allowance reservoir_migrants bulldoze bulldozed tore_down torn_down taken_for industrial_park",
        "took pulled_down measured",
    ),
    "agriculture": (
        "seed fertilizer fertiliser subsidy pesticide pest crop_insurance cattle sheep vet harvest tractor farming farmer wild_boar livestock swine_fever harvester greenhouse orchard herbicide seedling cooperative_share chicken chickens_died hen duck goat farm_machine combine combine_harvester sugar_cane potato tomato cabbage watermelon apple pear beekeeper bee silkworm fish_farm crop_failure hail rice_price grain_price swine avian locust aphid blight fungus yield agronomist plough sprayer mushrooms cotton soybean rapeseed tobacco",
        "grain crop cow pig corn wheat maize orange vegetable frost tea farm fruit agricultural hens animals boar crops vegetables sow sowing buyer_for unsold bug insect disease_in ripe wholesale weed",
        "rot sell price cooperative rice machine_subsidy died barn",
    ),
    "welfare": (
        "pension welfare disabled disability minimum_living_allowance living_allowance old-age poverty nursing_home wheelchair orphan old_age_allowance allowance widow subsistence dibao care_home poor_household social_assistance poverty_list elderly_card veteran widow lives_alone cannot_cook look_after_myself elderly_man elderly_woman old_people single_mother homeless bedridden paralysed paralyzed hardship destitute meal_service care_for_the_old hearing_aid walking_frame charity food_parcel quilt coal_for_the_winter heating_allowance cremation_subsidy survivors",
        "elderly grandmother grandfather support blind deaf relief donation crutch lives_alone needy old_man old_woman old_lady alone cook invalid carer lonely small_children neediest burden",
        "aged ninety eighty poor care clothes winter help",
    ),
    "medical": (
        "hospital doctor medicine clinic medical nurse vaccine vaccination ambulance pharmacy health_centre health_center medical_insurance health_insurance reimburse reimbursed reimbursement surgery prescription drugstore dentist health_post claim_back claimed_back dialysis cancer x-ray blood_test inpatient outpatient medication insulin chronic fever midwives paramedic emergency_room specialist ward antibiotics wheezing psychiatrist deductible copay hospitalised hospitalized health_check",
        "insurance blood_pressure treatment sick illness diabetes patient dialysis check-up checkup injection midwife weekend_clinic pain tooth teeth eye glasses heart stroke birth waiting_time",
        "health insured operation pill flu cost claim ill",
    ),
    "education": (
        "school teacher student pupil kindergarten tuition homework classroom school_bus school_lunch nursery_school headmaster principal textbook school_gate primary_school classmates exam university kindergarten_fees class_size pupils_in_one school_fee school_yard playground_at_the_school school_canteen scholarship student_loan teaching tutor grade term_starts enrolment enrollment school_place dormitories head_teacher schoolchildren schoolbooks college",
        "class lesson bullied bully lunch education canteen dormitory graduate enrol enroll sixty_pupils learn blackboard teach study uniform",
        "child children kid fees class_has",
    ),
    "housing": (
        "roof ceiling housing dangerous_house public_housing leaking_roof elevator landlord roof_leaks house_is_cracked repair_money crack_in_the_wall beams rotten_beam tiles roof_tile may_come_down come_down collapsing_house tilting subsidence rent_public social_housing rental_flat tenants property_management gas_heating housing_repair mudbrick adobe drips_through rain_comes insulation foundation plaster chimney_fell staircase balcony",
        "house lift wall crack cracked cracks_in collapse flat apartment building tenant damp mould one_room fall_down leans beam rotten tile upstairs_flat our_flat home window bathroom",
        "leak leaking room stairs floor wet ground",
    ),
    "labour": (
        "wages wage salary unpaid job employer laid_off fired unemployed unemployment training_course injured_at_work hurt_at_work owe_us_our_pay overtime work_injury severance dismissed layoff our_pay my_pay not_paid_us has_not_paid internship vocational owes_us months_of_pay owe_me_pay hand_was_crushed crushed_by workplace factory_owes employment jobless payday payslip social_insurance subcontractor salary_arrears pay_slip workshop_closed wage_arrears apprenticeship job_fair work_contract hourly hired_me back_pay bricklayer overtime_pay retire",
        "boss work worker company hire hired foreman owes pregnant welder course factory_closed working_hours recruit shift owner_will_not_pay injured employee labour labor staff months_pay resign earn fire_me construction_boss site_boss skill",
        "paid pay money contract owner crushed",
    ),
    "dispute": (
        "neighbour neighbor quarrel dispute mediate mediation ex-husband ex-wife divorce inheritance alimony next_door borrowed_money lent bride_price child_support owes_me brother_refuses mediator next_door_built on_our_side do_not_look_after sons_do_not does_not_look_after inherit dowry feud custody will_not_repay repay in-laws mother-in-law daughter-in-law engagement_gift family_quarrel fight_over hit_me slander insults_me spat",
        "brother borrowed argue argument shouts shout look_after_our sister son_refuses husband wife beats drips debt sons daughter son wall_on hedge overhangs share_of_the_house stepmother relative_owes",
        "mother father refuses blocked family his_side",
    ),
    "safety": (
        "theft thief thieves stole stolen robbed dog fire fraud scam cheated scammed gamble gambling drown firework fireworks police burglar burglary manhole manhole_cover gas_bottle gas_cylinder fire_hydrant drugs race_motorcycles broke_into stray_dog fire_exit break-in drowning mine leash unleashed e-bike_was_stolen big_dog guard_dog pickpocket swindle swindled phishing pyramid_scheme loan_shark casino vandal vandalism explosive explosives knife security_camera surveillance patrol hooligan drunk_driver racing_at_night open_pit swimming_in_the_reservoir loose_wire electrocuted scaffold crane blasting_caps extortion",
        "dangerous danger stray bite gang racing motorcycle lifebuoy weapon unsafe hydrant reckless cliff steep_drop quarry_blast dogs trespass stalker stalking harass harassment gambling_den cards_for_money mushrooms_poison",
        "fall fence gas fell lock hazard chase",
    ),
    "village_affairs": (
        "official cadre accounts village_head village_committee committee election vote voted dividend collective_money clerk village_accounts party_secretary service_hall corruption nepotism public_accounts village_chief official_seal transparency bribe collective_assets village_meeting secretary_nephew nephew relatives_get village_secretary village_leader mayor ballot candidate councillor councilor public_notice embezzle embezzled embezzlement village_fund village_funds audit group_leader misconduct rude_official office_is_closed petition village_rules village_council",
        "published relatives rude office collective desk distributed stamp bureaucrat publish favouritism leaders every_contract closed_office appointed favour favor embezzling staffed told_us seal signature notice stamped queue official_hours",
        "village fairly decided meeting money secretary gets",
    ),
    "other": (
        "id_card passport household_register hukou marriage_certificate driving_licence driving_license register_a_shop business_licence business_license bank parcel post_office library opera expired thank birth_certificate museum temple cemetery wedding funeral atm shop_sold identity_card marriage passport_has_expired new_baby register_my id household_registration residence_permit visa notary driver_license food_permit market_stall stall consumer refund_from toy restaurant hotel guesthouse tourist tourism concert theatre theater museum_ticket dance_troupe church mosque pagoda monument grave tombstone military_service enlist census weather loan mortgage savings credit_card counterfeit_goods",
        "shop certificate branch renew refund package delivered culture registered licence license courier store film festival sports baby renewal deliver deliveries fake_goods receipt returned_goods tickets opening_hours match tournament hobby",
        "sold bought milk letter market register permit",
    ),
}
_LONGEST = 4
"""Words of an expression."""
_WEIGHTS = (3.0, 1.6, 0.6)
_FIRST = 1.3
"""Whoever writes names first what it is about."""
_WORD = pattern_of(r"\b[45]g\b|[a-z]+(?:['’-][a-z]+)*")
_ENDS = (
    ("ies", "y"),
    ("ves", "f"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ly", ""),
)


@cache
def _table() -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = {}
    for category, rows in NAMED.items():
        for weight, words in zip(_WEIGHTS, rows, strict=True):
            for word in words.split():
                table.setdefault(word, {}).setdefault(category, weight)
    return table


def english_weights(text: str) -> dict[str, float]:
    """`text`: lower case. How much its English words speak for each category; nothing where none does."""
    found: dict[str, float] = {}
    for place, word in enumerate(dict.fromkeys(_expressions(_words(text)))):
        for category, weight in _table()[word].items():
            found[category] = found.get(category, 0.0) + weight * (1.0 if place else _FIRST)
    return found


def _words(text: str) -> list[str]:
    return [re.sub("['’]s?$|['’].*", "", word) for word in _WORD.findall(text)]


def _expressions(words: list[str]) -> Iterable[str]:
    """The words that are known, the longest expression first."""
    place, table = 0, _table()
    while place < len(words):
        for size in range(min(_LONGEST, len(words) - place), 0, -1):
            known = next((form for form in _forms(words[place : place + size]) if form in table), None)
            if known is not None:
                yield known
                place += size
                break
        else:
            place += 1


def _forms(words: list[str]) -> Iterable[str]:
    """As written, and with its last word in its plain form."""
    before, last = "".join(f"{word}_" for word in words[:-1]), words[-1]
    yield before + last
    for end, instead in _ENDS:
        if last.endswith(end) and len(last) - len(end) > 1:
            plain = last[: -len(end)]
            yield before + plain + instead
            if end in ("ing", "ed") and plain[-1] == plain[-2]:
                yield before + plain[:-1]
