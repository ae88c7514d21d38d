"""Given names that are borne by men only or by women only, nearly everywhere: the commonest of many languages."""

from __future__ import annotations

WOMEN: frozenset[str] = frozenset(
    "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Sandra Emily Donna"
    " Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Helen Sharon Cynthia Kathleen Amy Angela Anna Ruth"
    " Brenda Pamela Nicole Katherine Catherine Samantha Christine Emma Rachel Carolyn Janet Virginia Maria Heather Diane"
    " Julie Joyce Victoria Christina Evelyn Lauren Judith Olivia Martha Cheryl Megan Alice Ann Anne Jacqueline Hannah Doris"
    " Kathryn Gloria Teresa Sara Janice Julia Grace Judy Theresa Rose Beverly Denise Marilyn Amber Danielle Brittany Diana"
    " Abigail Jane Natalie Lori Alexandra Charlotte Sophie Sophia Isabella Isabel Lucy Chloe Claire Clara Elena Elsa Eva"
    " Ingrid Astrid Greta Heidi Ursula Sabine Petra Monika Katarina Katharina Svetlana Olga Tatiana Natalia Irina Ekaterina"
    " Yulia Anastasia Oksana Ludmila Galina Valentina Magdalena Agnieszka Zofia Ewa Marta Lucia Carmen Pilar Dolores"
    " Consuelo Rosa Beatriz Francesca Giulia Chiara Paola Federica Silvia Giorgia Juliette Camille Amelie Sylvie Brigitte"
    " Isabelle Nathalie Fatima Aisha Ayesha Khadija Zainab Maryam Mariam Amina Layla Leila Huda Samira Nadia Yasmin Shirin"
    " Priya Anjali Sunita Lakshmi Deepika Sushma Indira Kavita Pooja Meera Keiko Yoko Naomi Michiko Akiko Sakura Blessing"
    " Ngozi Chioma Adaeze Funmilayo Wanjiru Thandiwe Nomsa Zanele Marie Joanna Johanna Birgit Kirsten Mette Angelina Annika"
    " Ilse Edda Dagny Solveig Sigrid Maren Britta Karin Lena Tanja Katja Nina Vera Zuzana Jana Hana".split()
)
"""Given names of women."""

MEN: frozenset[str] = frozenset(
    "James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark Donald"
    " Steven Stephen Andrew Paul Joshua Kenneth Kevin Brian Timothy Ronald George Jason Edward Jeffrey Ryan Jacob Gary"
    " Nicholas Eric Jonathan Larry Justin Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis"
    " Jerry Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Walter Keith Roger Sean Gerald Carl"
    " Dylan Harold Bryan Lawrence Arthur Gabriel Bruce Joe Alan Juan Elijah Willie Albert Wayne Randy Vincent Liam Roy"
    " Bobby Caleb Bradley Russell Lucas Simon Oliver Harry Oscar Oskar Philip Phillip Luke Martin Hans Klaus Jurgen"
    " Wolfgang Heinz Dieter Uwe Stefan Sven Lars Bjorn Erik Anders Olaf Magnus Vladimir Dmitry Dmitri Sergei Sergey"
    " Mikhail Ivan Boris Alexei Nikolai Yuri Igor Oleg Viktor Volodymyr Petro Andrei Andriy Pavel Piotr Pawel Krzysztof"
    " Tomasz Jakub Miguel Carlos Luis Pedro Jorge Diego Javier Fernando Alejandro Pablo Ricardo Roberto Eduardo Manuel"
    " Rafael Francisco Antonio Giovanni Giuseppe Marco Luca Matteo Paolo Francesco Alessandro Pierre Francois Jacques"
    " Philippe Emmanuel Nicolas Olivier Thierry Mohammed Mohamed Muhammad Ahmed Ahmad Mahmoud Mustafa Ibrahim Omar Hassan"
    " Hussein Ali Abdul Abdullah Khalid Yusuf Youssef Tariq Imran Rajesh Sanjay Amit Rahul Arvind Vijay Suresh Hiroshi"
    " Takashi Kenji Kazuo Emeka Chukwuma Olusegun Kwame Thabo Sipho Cyril Mehmet Emre Zoltan Gyorgy Istvan Milos Goran"
    " Zoran Dragan Fidel Hugo Raul Rufus Luc Tim Tom Jim Bob Bill Ben Dan Mike Steve Dave Nick Tony Greg Jeff Fred Ted Ron"
    " Don Ken Matt Andy Danny Aldo Ivo Arne Per Nils Jens Kofi Tunde Bruno Guido Mauro Enzo Dario".split()
)
"""Given names of men."""
