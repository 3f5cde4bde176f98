-- The room "partner": school register, institutions, initiatives and their building kits.

-- One row: its version grows with every import, so that each node sees cheaply whether its search index is current.
CREATE TABLE school_register (
    id         TINYINT     NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    changed_at DATETIME(3) NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO school_register (id, version) VALUES (1, 0);

-- Written by the sync only. "official" keeps the register's own row, column by column, to compare the next file with;
-- "listed" is false for a school that was not in the latest file any more.
CREATE TABLE school (
    number           CHAR(6)      NOT NULL PRIMARY KEY,
    name             VARCHAR(400) NOT NULL,
    short_name       VARCHAR(200) NOT NULL,
    form             CHAR(2)      NOT NULL,
    street           VARCHAR(200) NOT NULL,
    postal_code      CHAR(5)      NOT NULL,
    town             VARCHAR(200) NOT NULL,
    municipality_key CHAR(8)      NOT NULL,
    legal_form       VARCHAR(20)  NOT NULL,
    email            VARCHAR(254) NOT NULL,
    east             DOUBLE       NULL,
    north            DOUBLE       NULL,
    operation        VARCHAR(20)  NOT NULL,
    closed_at        DATETIME(3)  NULL,
    listed           BOOLEAN      NOT NULL,
    official         TEXT         NOT NULL,
    entered_at       DATETIME(3)  NOT NULL,
    changed_at       DATETIME(3)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row per run. "running" is 1 while it runs and NULL after, so the unique key allows a single run at a time.
CREATE TABLE register_import (
    id            CHAR(36)      NOT NULL PRIMARY KEY,
    state         VARCHAR(20)   NOT NULL,
    running       TINYINT       NULL,
    source        VARCHAR(20)   NOT NULL,
    source_name   VARCHAR(500)  NOT NULL,
    started_by    VARCHAR(200)  NOT NULL,
    started_at    DATETIME(3)   NOT NULL,
    heartbeat_at  DATETIME(3)   NOT NULL,
    finished_at   DATETIME(3)   NULL,
    bytes         BIGINT        NOT NULL,
    sha256        CHAR(64)      NOT NULL,
    content       MEDIUMBLOB    NULL,
    confirmed     BOOLEAN       NOT NULL,
    rows_total    INT           NOT NULL DEFAULT 0,
    rows_done     INT           NOT NULL DEFAULT 0,
    added         INT           NOT NULL DEFAULT 0,
    changed       INT           NOT NULL DEFAULT 0,
    closed        INT           NOT NULL DEFAULT 0,
    unchanged     INT           NOT NULL DEFAULT 0,
    rejected      INT           NOT NULL DEFAULT 0,
    reason        VARCHAR(50)   NULL,
    reason_detail VARCHAR(1000) NULL,
    UNIQUE KEY register_import_once (running),
    KEY register_import_started (started_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What a run changed and which lines it rejected. No foreign key: its lock on the run's row would make the progress,
-- which is written by a transaction of its own, wait for the end of the run.
CREATE TABLE register_change (
    import_id   CHAR(36)      NOT NULL,
    position    INT           NOT NULL,
    kind        VARCHAR(20)   NOT NULL,
    line        INT           NULL,
    number      VARCHAR(20)   NULL,
    school_name VARCHAR(400)  NULL,
    reason      VARCHAR(50)   NULL,
    detail      VARCHAR(2000) NULL,
    PRIMARY KEY (import_id, position)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE institution (
    id          CHAR(36)     NOT NULL PRIMARY KEY,
    kind        VARCHAR(40)  NOT NULL,
    name        VARCHAR(300) NOT NULL,
    street      VARCHAR(200) NOT NULL,
    postal_code VARCHAR(10)  NOT NULL,
    town        VARCHAR(200) NOT NULL,
    match_key   VARCHAR(700) NOT NULL,
    version     BIGINT       NOT NULL,
    UNIQUE KEY institution_once (match_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE initiative (
    initiative_key VARCHAR(40)  NOT NULL PRIMARY KEY,
    position       INT          NOT NULL,
    name_de        VARCHAR(100) NOT NULL,
    name_en        VARCHAR(100) NOT NULL,
    teaser_de      VARCHAR(200) NOT NULL,
    teaser_en      VARCHAR(200) NOT NULL,
    version        BIGINT       NOT NULL DEFAULT 0
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A kind without an initiative serves all of them: "other", and "authority" as third partner.
CREATE TABLE institution_kind (
    kind_key       VARCHAR(40)  NOT NULL PRIMARY KEY,
    initiative_key VARCHAR(40)  NULL,
    position       INT          NOT NULL,
    name_de        VARCHAR(100) NOT NULL,
    name_en        VARCHAR(100) NOT NULL,
    CONSTRAINT institution_kind_initiative FOREIGN KEY (initiative_key) REFERENCES initiative (initiative_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE kit_entry (
    id             INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    initiative_key VARCHAR(40)  NOT NULL,
    entry_key      VARCHAR(40)  NOT NULL,
    position       INT          NOT NULL,
    name_de        VARCHAR(100) NOT NULL,
    name_en        VARCHAR(100) NOT NULL,
    UNIQUE KEY kit_entry_once (initiative_key, entry_key),
    CONSTRAINT kit_entry_initiative FOREIGN KEY (initiative_key) REFERENCES initiative (initiative_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO initiative (initiative_key, position, name_de, name_en, teaser_de, teaser_en) VALUES
('archiv', 1, 'Archiv und Schule', 'Archive and School', 'Quellen lesen, Facharbeiten, Stadtgeschichte', 'Reading sources, term papers, the history of the town'),
('bibliothek', 2, 'Bibliothek und Schule', 'Library and School', 'Recherche lernen, Lesenächte, Sommerleseclub', 'Learning to research, reading nights, summer reading club'),
('buehne', 3, 'Bühne und Schule', 'Stage and School', 'Theaterprojekte, Workshops, Probenbesuche', 'Theatre projects, workshops, visits to rehearsals'),
('gedenkstaette', 4, 'Gedenkstätte und Schule', 'Memorial Site and School', 'Archivrecherche, Projektkurse, Gedenktage', 'Archive research, project courses, days of remembrance'),
('medienzentrum', 5, 'Medienzentrum und Schule', 'Media Centre and School', 'Bildungsmedien, Beratung, Medienkompetenz', 'Educational media, advice, media literacy'),
('museum', 6, 'Museum und Schule', 'Museum and School', 'Mit Originalen arbeiten, eigene Ausstellungen', 'Working with originals, exhibitions of one''s own'),
('musikschule', 7, 'Musikschule und Schule', 'Music School and School', 'Instrumententage, Konzerte, JeKits', 'Instrument days, concerts, JeKits'),
('natur', 8, 'Natur und Schule', 'Nature and School', 'Aktionstage, Hofbesuche, Lernen im Freien', 'Action days, farm visits, learning outdoors'),
('sportverein', 9, 'Sportverein und Schule', 'Sports Club and School', 'Bewegte Pause, Sporttage, Ganztag', 'Active breaks, sports days, all-day school'),
('vhs', 10, 'Volkshochschule und Schule', 'Adult Education Centre and School', 'Sprach- und IT-Zertifikate, politische Bildung', 'Language and IT certificates, political education');

INSERT INTO institution_kind (kind_key, initiative_key, position, name_de, name_en) VALUES
('archiv', 'archiv', 1, 'Archiv', 'Archive'),
('bibliothek', 'bibliothek', 2, 'Bibliothek', 'Library'),
('theater', 'buehne', 3, 'Theater', 'Theatre'),
('oper', 'buehne', 4, 'Oper', 'Opera'),
('tanz', 'buehne', 5, 'Tanzhaus oder Ballett', 'Dance house or ballet'),
('konzerthaus', 'buehne', 6, 'Konzerthaus oder Orchester', 'Concert house or orchestra'),
('freies-ensemble', 'buehne', 7, 'Freies Ensemble ohne eigene Spielstätte', 'Free ensemble without a venue of its own'),
('gedenkstaette', 'gedenkstaette', 8, 'Gedenkstätte', 'Memorial site'),
('medienzentrum', 'medienzentrum', 9, 'Medienzentrum', 'Media centre'),
('museum', 'museum', 10, 'Museum', 'Museum'),
('musikschule', 'musikschule', 11, 'Musikschule', 'Music school'),
('biologische-station', 'natur', 12, 'Biologische Station', 'Biological station'),
('bne-einrichtung', 'natur', 13, 'BNE-zertifizierte Einrichtung', 'Body certified for education for sustainable development'),
('bne-regionalzentrum', 'natur', 14, 'BNE-Regionalzentrum', 'Regional centre for education for sustainable development'),
('regionalforstamt', 'natur', 15, 'Regionalforstamt, Wald und Holz NRW', 'Regional forestry office, Wald und Holz NRW'),
('lernbauernhof', 'natur', 16, 'Lernbauernhof', 'Educational farm'),
('naturpark', 'natur', 17, 'Naturpark', 'Nature park'),
('sportverein', 'sportverein', 18, 'Sportverein', 'Sports club'),
('vhs', 'vhs', 19, 'Volkshochschule', 'Adult education centre'),
('authority', NULL, 90, 'Behörde, etwa Umweltamt oder Kulturamt', 'Authority, such as an environment or culture office'),
('other', NULL, 99, 'Andere Einrichtung', 'Other institution');

INSERT INTO kit_entry (initiative_key, entry_key, position, name_de, name_en) VALUES
('archiv', 'tours', 1, 'Führungen durch das Archiv', 'Guided tours of the archive'),
('archiv', 'term-paper-advice', 2, 'Beratung bei Facharbeiten', 'Advice on term papers'),
('archiv', 'project-support', 3, 'Begleitung von Projekten', 'Support for projects'),
('archiv', 'lessons-on-site', 4, 'Unterricht im Archiv', 'Lessons in the archive'),
('archiv', 'history-competitions', 5, 'Geschichtswettbewerbe', 'History competitions'),
('archiv', 'city-walks', 6, 'Historische Stadtgänge', 'Historical city walks'),
('archiv', 'teacher-training', 7, 'Fortbildung für Lehrkräfte', 'Teacher training'),
('bibliothek', 'tours', 1, 'Bibliotheksführungen', 'Library tours'),
('bibliothek', 'research-training', 2, 'Recherchetraining', 'Research training'),
('bibliothek', 'summer-reading-club', 3, 'Sommerleseclub', 'Summer reading club'),
('bibliothek', 'reading-contest', 4, 'Vorlesewettbewerb', 'Reading contest'),
('bibliothek', 'book-boxes', 5, 'Bücher- und Medienkisten', 'Boxes of books and media'),
('bibliothek', 'term-paper-help', 6, 'Hilfe bei Facharbeiten', 'Help with term papers'),
('bibliothek', 'reading-nights', 7, 'Lesenächte', 'Reading nights'),
('buehne', 'theatre-projects', 1, 'Theaterprojekte', 'Theatre projects'),
('buehne', 'workshops', 2, 'Workshops', 'Workshops'),
('buehne', 'rehearsal-visits', 3, 'Probenbesuche', 'Visits to rehearsals'),
('gedenkstaette', 'archive-research', 1, 'Recherche im Archiv der Gedenkstätte', 'Research in the memorial''s archive'),
('gedenkstaette', 'project-courses', 2, 'Projektkurse', 'Project courses'),
('gedenkstaette', 'memorial-days', 3, 'Gestaltung von Gedenktagen', 'Shaping days of remembrance'),
('gedenkstaette', 'class-trips', 4, 'Exkursionen und Gedenkstättenfahrten', 'Class trips to the memorial'),
('gedenkstaette', 'teacher-training', 5, 'Fortbildung für Lehrkräfte', 'Teacher training'),
('medienzentrum', 'educational-media', 1, 'Bildungsmedien für den Unterricht', 'Educational media for lessons'),
('medienzentrum', 'advice', 2, 'Medienberatung', 'Advice on media'),
('medienzentrum', 'training', 3, 'Fortbildungen und Schulungen', 'Training'),
('medienzentrum', 'media-literacy', 4, 'Arbeit mit dem Medienkompetenzrahmen NRW', 'Work with the media literacy framework of NRW'),
('museum', 'tours', 1, 'Führungen durch das Museum', 'Guided tours of the museum'),
('museum', 'pedagogic-programmes', 2, 'Museumspädagogische Programme', 'Educational programmes of the museum'),
('museum', 'originals', 3, 'Arbeit mit Originalen', 'Working with originals'),
('museum', 'own-exhibitions', 4, 'Eigene Ausstellungen der Schülerinnen und Schüler', 'Exhibitions made by pupils'),
('musikschule', 'instrument-days', 1, 'Instrumententage und Instrumentenbau', 'Instrument days and building instruments'),
('musikschule', 'concerts', 2, 'Gemeinsame Konzerte', 'Joint concerts'),
('musikschule', 'recordings', 3, 'Tonaufnahmen', 'Recordings'),
('musikschule', 'jekits', 4, 'JeKits', 'JeKits'),
('musikschule', 'curriculum-advice', 5, 'Beratung zum schulinternen Curriculum', 'Advice on the school''s curriculum'),
('natur', 'action-days', 1, 'Aktionstage', 'Action days'),
('natur', 'exhibitions', 2, 'Ausstellungen', 'Exhibitions'),
('natur', 'farm-visits', 3, 'Hofbesuche', 'Farm visits'),
('natur', 'career-days', 4, 'Tage der Berufsorientierung', 'Career days'),
('natur', 'outdoor-lessons', 5, 'Unterricht im Freien', 'Outdoor lessons'),
('sportverein', 'break-sports', 1, 'Bewegte Pause', 'Active breaks'),
('sportverein', 'guided-sport', 2, 'Regelmäßige angeleitete Sportangebote', 'Regular guided sport'),
('sportverein', 'sports-days', 3, 'Sporttage', 'Sports days'),
('sportverein', 'all-day-school', 4, 'Angebote im Ganztag', 'Offers in the all-day school'),
('sportverein', 'festivals', 5, 'Sportfeste und Wettkämpfe', 'Festivals and contests'),
('vhs', 'language-certificates', 1, 'Sprachzertifikate', 'Language certificates'),
('vhs', 'it-certificates', 2, 'IT-Zertifikate', 'IT certificates'),
('vhs', 'radio-studio', 3, 'Radiowerkstatt', 'Radio studio'),
('vhs', 'political-education', 4, 'Politische Bildung', 'Political education');
